ALTER TABLE `Contract`
  ADD COLUMN `approvedVersion` INT NULL,
  ADD COLUMN `underReviewSince` DATETIME(3) NULL,
  ADD COLUMN `signatoryId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL;

ALTER TABLE `Contract` ADD INDEX `Contract_signatoryId_id_idx` (`signatoryId`, `id`);

ALTER TABLE `ArchiveRecord`
  ADD COLUMN `scanSha256` CHAR(64) NULL;

CREATE TABLE `SealUse` (
  `id` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `departmentId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `contractId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `contractVersionId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `kind` ENUM('CONTRACT','COMPANY','REPRESENTATIVE') NOT NULL DEFAULT 'CONTRACT',
  `copies` INT NOT NULL,
  `reason` VARCHAR(500) NOT NULL,
  `state` ENUM('APPLIED','APPROVED','REFUSED','USED','WITHDRAWN') NOT NULL DEFAULT 'APPLIED',
  `applicantId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `decidedAt` DATETIME(3) NULL,
  `decidedById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `comment` VARCHAR(500) NULL,
  `usedAt` DATETIME(3) NULL,
  `usedById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `sealedCopies` INT NULL,
  `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `createdById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `updatedAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `updatedById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `version` INT NOT NULL DEFAULT 1,
  PRIMARY KEY (`id`),
  INDEX `SealUse_departmentId_createdAt_id_idx` (`departmentId`, `createdAt`, `id`),
  INDEX `SealUse_departmentId_state_id_idx` (`departmentId`, `state`, `id`),
  INDEX `SealUse_contractId_createdAt_id_idx` (`contractId`, `createdAt`, `id`),
  INDEX `SealUse_contractVersionId_id_idx` (`contractVersionId`, `id`),
  INDEX `SealUse_applicantId_id_idx` (`applicantId`, `id`),
  INDEX `SealUse_decidedById_id_idx` (`decidedById`, `id`),
  INDEX `SealUse_usedById_id_idx` (`usedById`, `id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `Signatory` (
  `id` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `departmentId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `name` VARCHAR(80) NOT NULL,
  `employeeId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `authority` VARCHAR(190) NOT NULL,
  `maxAmount` DECIMAL(16,2) NULL,
  `maxYears` INT NULL,
  `validFrom` DATE NOT NULL,
  `validTo` DATE NULL,
  `note` VARCHAR(190) NULL,
  `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `createdById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `updatedAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `updatedById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `version` INT NOT NULL DEFAULT 1,
  PRIMARY KEY (`id`),
  INDEX `Signatory_departmentId_createdAt_id_idx` (`departmentId`, `createdAt`, `id`),
  INDEX `Signatory_departmentId_validFrom_id_idx` (`departmentId`, `validFrom`, `id`),
  INDEX `Signatory_departmentId_name_id_idx` (`departmentId`, `name`, `id`),
  INDEX `Signatory_employeeId_id_idx` (`employeeId`, `id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

ALTER TABLE `Contract` ADD CONSTRAINT `Contract_signatoryId_fkey`
  FOREIGN KEY (`signatoryId`) REFERENCES `Signatory` (`id`) ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE `SealUse` ADD CONSTRAINT `SealUse_contractId_fkey`
  FOREIGN KEY (`contractId`) REFERENCES `Contract` (`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `SealUse` ADD CONSTRAINT `SealUse_contractVersionId_fkey`
  FOREIGN KEY (`contractVersionId`) REFERENCES `ContractVersion` (`id`) ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE `SealUse` ADD CONSTRAINT `SealUse_applicantId_fkey`
  FOREIGN KEY (`applicantId`) REFERENCES `Employee` (`id`) ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE `SealUse` ADD CONSTRAINT `SealUse_decidedById_fkey`
  FOREIGN KEY (`decidedById`) REFERENCES `Employee` (`id`) ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE `SealUse` ADD CONSTRAINT `SealUse_usedById_fkey`
  FOREIGN KEY (`usedById`) REFERENCES `Employee` (`id`) ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE `Signatory` ADD CONSTRAINT `Signatory_departmentId_fkey`
  FOREIGN KEY (`departmentId`) REFERENCES `Department` (`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `Signatory` ADD CONSTRAINT `Signatory_employeeId_fkey`
  FOREIGN KEY (`employeeId`) REFERENCES `Employee` (`id`) ON DELETE SET NULL ON UPDATE CASCADE;
