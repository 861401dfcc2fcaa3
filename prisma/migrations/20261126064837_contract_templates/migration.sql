ALTER TABLE `Contract`
  ADD COLUMN `termRoundId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  ADD COLUMN `templateId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL;

ALTER TABLE `Contract` ADD INDEX `Contract_termRoundId_id_idx` (`termRoundId`, `id`);

ALTER TABLE `Contract` ADD INDEX `Contract_templateId_id_idx` (`templateId`, `id`);

ALTER TABLE `ContractVersion`
  MODIFY COLUMN `terms` MEDIUMTEXT NOT NULL,
  MODIFY COLUMN `text` MEDIUMTEXT NOT NULL;

CREATE TABLE `ContractTemplate` (
  `id` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `departmentId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `name` VARCHAR(190) NOT NULL,
  `state` ENUM('DRAFT','APPROVED','RETIRED') NOT NULL DEFAULT 'DRAFT',
  `contractType` ENUM('NEW','RENEWAL','RELOCATION','SUPPLEMENT') NOT NULL DEFAULT 'NEW',
  `language` ENUM('ZH_HANS','ZH_HANT','EN') NOT NULL DEFAULT 'ZH_HANS',
  `edition` INT NOT NULL DEFAULT 1,
  `fitsFixed` BOOLEAN NOT NULL DEFAULT 1,
  `fitsTurnover` BOOLEAN NOT NULL DEFAULT 1,
  `fitsHigherOf` BOOLEAN NOT NULL DEFAULT 1,
  `fitsFixedPlusTurnover` BOOLEAN NOT NULL DEFAULT 1,
  `note` TEXT NULL,
  `authorId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `replacesId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `approvedAt` DATETIME(3) NULL,
  `approvedById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `retiredAt` DATETIME(3) NULL,
  `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `createdById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `updatedAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `updatedById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `version` INT NOT NULL DEFAULT 1,
  PRIMARY KEY (`id`),
  INDEX `ContractTemplate_departmentId_state_id_idx` (`departmentId`, `state`, `id`),
  INDEX `ContractTemplate_departmentId_name_id_idx` (`departmentId`, `name`, `id`),
  INDEX `ContractTemplate_departmentId_createdAt_id_idx` (`departmentId`, `createdAt`, `id`),
  INDEX `ContractTemplate_authorId_id_idx` (`authorId`, `id`),
  INDEX `ContractTemplate_approvedById_id_idx` (`approvedById`, `id`),
  INDEX `ContractTemplate_replacesId_id_idx` (`replacesId`, `id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `TemplateClause` (
  `id` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `templateId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `position` INT NOT NULL DEFAULT 0,
  `number` VARCHAR(20) NOT NULL,
  `heading` VARCHAR(190) NOT NULL,
  `body` TEXT NOT NULL,
  PRIMARY KEY (`id`),
  INDEX `TemplateClause_templateId_position_idx` (`templateId`, `position`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `SpecialClause` (
  `id` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `contractId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `position` INT NOT NULL DEFAULT 0,
  `heading` VARCHAR(190) NOT NULL,
  `body` TEXT NOT NULL,
  PRIMARY KEY (`id`),
  INDEX `SpecialClause_contractId_position_idx` (`contractId`, `position`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

ALTER TABLE `Contract` ADD CONSTRAINT `Contract_termRoundId_fkey`
  FOREIGN KEY (`termRoundId`) REFERENCES `TermRound` (`id`) ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE `Contract` ADD CONSTRAINT `Contract_templateId_fkey`
  FOREIGN KEY (`templateId`) REFERENCES `ContractTemplate` (`id`) ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE `ContractTemplate` ADD CONSTRAINT `ContractTemplate_departmentId_fkey`
  FOREIGN KEY (`departmentId`) REFERENCES `Department` (`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `ContractTemplate` ADD CONSTRAINT `ContractTemplate_authorId_fkey`
  FOREIGN KEY (`authorId`) REFERENCES `Employee` (`id`) ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE `ContractTemplate` ADD CONSTRAINT `ContractTemplate_approvedById_fkey`
  FOREIGN KEY (`approvedById`) REFERENCES `Employee` (`id`) ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE `ContractTemplate` ADD CONSTRAINT `ContractTemplate_replacesId_fkey`
  FOREIGN KEY (`replacesId`) REFERENCES `ContractTemplate` (`id`) ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE `TemplateClause` ADD CONSTRAINT `TemplateClause_templateId_fkey`
  FOREIGN KEY (`templateId`) REFERENCES `ContractTemplate` (`id`) ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE `SpecialClause` ADD CONSTRAINT `SpecialClause_contractId_fkey`
  FOREIGN KEY (`contractId`) REFERENCES `Contract` (`id`) ON DELETE CASCADE ON UPDATE CASCADE;
