ALTER TABLE `ApiClient`
  ADD COLUMN `secretSince` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  ADD COLUMN `persistedOnly` BOOLEAN NOT NULL DEFAULT false;

-- What is not known is told as the day of the making: until now nobody kept when a secret was given.
UPDATE `ApiClient` SET `secretSince` = `createdAt`, `updatedAt` = `updatedAt`;

CREATE TABLE `PersistedOperation` (
  `id` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `departmentId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `name` VARCHAR(120) NOT NULL,
  `kind` ENUM('PARTNER', 'BI') NOT NULL,
  `text` TEXT NOT NULL,
  `sha256` CHAR(64) NOT NULL DEFAULT '',
  `problem` VARCHAR(500) NULL,
  `checkedWith` CHAR(64) NULL,
  `state` ENUM('PROPOSED', 'APPROVED', 'RETIRED') NOT NULL DEFAULT 'PROPOSED',
  `approvedAt` DATETIME(3) NULL,
  `approvedById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `createdById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `updatedAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `updatedById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `version` INT NOT NULL DEFAULT 1,
  PRIMARY KEY (`id`),
  UNIQUE INDEX `PersistedOperation_kind_sha256_key` (`kind`, `sha256`),
  INDEX `PersistedOperation_departmentId_name_id_idx` (`departmentId`, `name`, `id`),
  INDEX `PersistedOperation_approvedById_id_idx` (`approvedById`, `id`),
  CONSTRAINT `PersistedOperation_approvedById_fkey` FOREIGN KEY (`approvedById`) REFERENCES `Employee` (`id`) ON DELETE SET NULL ON UPDATE CASCADE
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
