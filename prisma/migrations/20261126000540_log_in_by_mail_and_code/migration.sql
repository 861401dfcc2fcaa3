ALTER TABLE `Account`
  ADD COLUMN `secondFactorSince` DATETIME(3) NULL,
  ADD COLUMN `locale` VARCHAR(8) NULL;

CREATE TABLE `SecondFactor` (
  `accountId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `secretBox` VARCHAR(255) NULL,
  `newBox` VARCHAR(255) NULL,
  `newUntil` DATETIME(3) NULL,
  `usedStep` INT NOT NULL DEFAULT 0,
  `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  PRIMARY KEY (`accountId`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `RecoveryCode` (
  `id` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `accountId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `codeHash` CHAR(64) NOT NULL,
  `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  PRIMARY KEY (`id`),
  UNIQUE INDEX `RecoveryCode_accountId_codeHash_key` (`accountId`, `codeHash`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `PasswordReset` (
  `id` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `login` VARCHAR(190) NOT NULL,
  `locale` VARCHAR(8) NOT NULL,
  `requestedAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `accountId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `tokenHash` CHAR(64) NULL,
  `securityStamp` INT NULL,
  `expiresAt` DATETIME(3) NULL,
  `usedAt` DATETIME(3) NULL,
  PRIMARY KEY (`id`),
  UNIQUE INDEX `PasswordReset_tokenHash_key` (`tokenHash`),
  INDEX `PasswordReset_accountId_requestedAt_id_idx` (`accountId`, `requestedAt`, `id`),
  INDEX `PasswordReset_requestedAt_id_idx` (`requestedAt`, `id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `MailMessage` (
  `id` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `kind` VARCHAR(64) NOT NULL,
  `onceKey` VARCHAR(128) NULL,
  `recipient` VARCHAR(190) NOT NULL,
  `recipientName` VARCHAR(120) NOT NULL,
  `box` TEXT NULL,
  `attempts` INT NOT NULL DEFAULT 0,
  `dueAt` DATETIME(3) NULL DEFAULT CURRENT_TIMESTAMP(3),
  `expiresAt` DATETIME(3) NULL,
  `sentAt` DATETIME(3) NULL,
  `failedAt` DATETIME(3) NULL,
  `lastError` VARCHAR(500) NULL,
  `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  PRIMARY KEY (`id`),
  UNIQUE INDEX `MailMessage_onceKey_key` (`onceKey`),
  INDEX `MailMessage_dueAt_id_idx` (`dueAt`, `id`),
  INDEX `MailMessage_createdAt_id_idx` (`createdAt`, `id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
