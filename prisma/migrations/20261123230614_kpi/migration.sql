ALTER TABLE `Contract`
  ADD COLUMN `rescindedAt` DATETIME(3) NULL,
  ADD COLUMN `originalId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL;

ALTER TABLE `Contract` ADD INDEX `Contract_departmentId_rescindedAt_id_idx` (`departmentId`, `rescindedAt`, `id`);

ALTER TABLE `Contract` ADD INDEX `Contract_originalId_id_idx` (`originalId`, `id`);

CREATE TABLE `KpiSnapshot` (
  `id` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `departmentId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `month` DATE NOT NULL,
  `note` VARCHAR(190) NULL,
  `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `createdById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `updatedAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `updatedById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `version` INT NOT NULL DEFAULT 1,
  PRIMARY KEY (`id`),
  UNIQUE INDEX `KpiSnapshot_departmentId_month_key` (`departmentId`, `month`),
  INDEX `KpiSnapshot_departmentId_createdAt_id_idx` (`departmentId`, `createdAt`, `id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `KpiLine` (
  `id` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `snapshotId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `departmentId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `figure` ENUM('SIGNED_PROJECTS','SIGNED_AREA','SIGNED_AMOUNT','FIRST_YEAR_RENT','RENEWED_AREA','NEW_CLIENTS','LEASED_RATE','OCCUPANCY_RATE','OPENED_RATE') NOT NULL,
  `at` DATETIME(3) NOT NULL,
  `recordId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `employeeId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `propertyId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `currency` CHAR(3) NULL,
  `value` DECIMAL(24,8) NOT NULL,
  `base` DECIMAL(24,8) NULL,
  PRIMARY KEY (`id`),
  INDEX `KpiLine_departmentId_figure_at_id_idx` (`departmentId`, `figure`, `at`, `id`),
  INDEX `KpiLine_snapshotId_id_idx` (`snapshotId`, `id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

ALTER TABLE `Contract` ADD CONSTRAINT `Contract_originalId_fkey`
  FOREIGN KEY (`originalId`) REFERENCES `Contract` (`id`) ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE `KpiSnapshot` ADD CONSTRAINT `KpiSnapshot_departmentId_fkey`
  FOREIGN KEY (`departmentId`) REFERENCES `Department` (`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `KpiLine` ADD CONSTRAINT `KpiLine_snapshotId_fkey`
  FOREIGN KEY (`snapshotId`) REFERENCES `KpiSnapshot` (`id`) ON DELETE CASCADE ON UPDATE CASCADE;
