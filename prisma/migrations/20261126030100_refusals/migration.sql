CREATE TABLE `Refusal` (
  `id` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `lineKey` CHAR(64) NOT NULL,
  `at` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `count` INT NOT NULL DEFAULT 1,
  `code` VARCHAR(40) NOT NULL,
  `operation` VARCHAR(80) NOT NULL,
  `detail` VARCHAR(190) NULL,
  `recordId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `departmentId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `actorId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `actorName` VARCHAR(120) NULL,
  `actorRole` VARCHAR(8) NULL,
  `address` VARCHAR(64) NULL,
  PRIMARY KEY (`id`),
  UNIQUE INDEX `Refusal_lineKey_key` (`lineKey`),
  INDEX `Refusal_departmentId_at_id_idx` (`departmentId`, `at`, `id`),
  INDEX `Refusal_at_idx` (`at`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
