ALTER TABLE `AuditEntry`
  MODIFY COLUMN `action` ENUM('CREATE','UPDATE','TRANSITION','DELETE','IMPORT','SIGN_IN','SIGN_IN_AS','GRANT','REVOKE','EXPORT','DOWNLOAD') NOT NULL;

CREATE TABLE `Attachment` (
  `id` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `departmentId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `recordType` VARCHAR(64) NOT NULL,
  `recordId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `kind` ENUM('SIGNED_TEXT','SCAN','DRAFT_TEXT','LICENCE','BANK_PROOF','EVIDENCE','NOTICE','APPLICATION','DRAWING','PERMIT','REPORT','PHOTO','MATERIAL','PLAN','HANDOUT','CERTIFICATE','WORDING','COURSEWARE','PROOF','VOUCHER','STATEMENT','PROFILE','MINUTES','INTERNAL','OTHER') NOT NULL,
  `name` VARCHAR(190) NOT NULL,
  `mediaType` VARCHAR(100) NOT NULL,
  `size` INT NOT NULL,
  `sha256` CHAR(64) NOT NULL,
  `note` TEXT NULL,
  `seriesId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `number` INT NOT NULL DEFAULT 1,
  `state` ENUM('PRESENT','REMOVED') NOT NULL DEFAULT 'PRESENT',
  `fromClient` BOOLEAN NOT NULL DEFAULT 0,
  `addedById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `removedAt` DATETIME(3) NULL,
  `removedById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `createdById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `updatedAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `updatedById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `version` INT NOT NULL DEFAULT 1,
  PRIMARY KEY (`id`),
  UNIQUE INDEX `Attachment_seriesId_number_key` (`seriesId`, `number`),
  INDEX `Attachment_departmentId_id_idx` (`departmentId`, `id`),
  INDEX `Attachment_recordId_createdAt_id_idx` (`recordId`, `createdAt`, `id`),
  INDEX `Attachment_sha256_idx` (`sha256`),
  INDEX `Attachment_addedById_id_idx` (`addedById`, `id`),
  INDEX `Attachment_removedById_id_idx` (`removedById`, `id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `FileBlob` (
  `sha256` CHAR(64) NOT NULL,
  `size` INT NOT NULL,
  `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `touchedAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  PRIMARY KEY (`sha256`),
  INDEX `FileBlob_touchedAt_idx` (`touchedAt`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- Checksums that were typed in by hand; from now on the scan itself hangs on the record and brings its own.
UPDATE `ArchiveRecord` SET `note` = CONCAT_WS('\n', `note`, CONCAT('SHA-256: ', `scanSha256`)) WHERE `scanSha256` IS NOT NULL;

ALTER TABLE `ArchiveRecord`
  DROP COLUMN `scanSha256`;

ALTER TABLE `Attachment` ADD CONSTRAINT `Attachment_addedById_fkey`
  FOREIGN KEY (`addedById`) REFERENCES `Employee` (`id`) ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE `Attachment` ADD CONSTRAINT `Attachment_removedById_fkey`
  FOREIGN KEY (`removedById`) REFERENCES `Employee` (`id`) ON DELETE SET NULL ON UPDATE CASCADE;
