ALTER TABLE `Client`
  ADD COLUMN `language` ENUM('ZH_HANS','ZH_HANT','EN') NOT NULL DEFAULT 'ZH_HANS';

ALTER TABLE `LegalEntity`
  ADD COLUMN `noticeEmail` VARCHAR(190) NULL;

ALTER TABLE `Obligation`
  MODIFY COLUMN `kind` ENUM('DEPOSIT','RENT','TURNOVER_RENT','FEE','FIT_OUT_DRAWINGS','HANDOVER','OPENING','SALES_REPORT','INSURANCE','RENEWAL_NOTICE','HAND_BACK','OTHER') NOT NULL,
  ADD COLUMN `salesId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL;

ALTER TABLE `Obligation` ADD INDEX `Obligation_salesId_id_idx` (`salesId`, `id`);

ALTER TABLE `TenantSales`
  ADD COLUMN `baseRent` DECIMAL(16,2) NULL,
  ADD COLUMN `turnoverRent` DECIMAL(16,2) NULL,
  ADD COLUMN `settledRent` DECIMAL(16,2) NULL,
  ADD COLUMN `beyondBase` DECIMAL(16,2) NULL;

CREATE TABLE `ObligationReminder` (
  `id` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `departmentId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `obligationId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `contractId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `title` VARCHAR(190) NOT NULL,
  `dueOn` DATE NOT NULL,
  `offsetDays` INT NOT NULL,
  `amount` DECIMAL(16,2) NULL,
  `side` ENUM('CLIENT','STAFF') NOT NULL,
  `channel` ENUM('EMAIL','PORTAL','LETTER','DESK') NULL,
  `recipientName` VARCHAR(190) NULL,
  `recipientAddress` VARCHAR(255) NULL,
  `employeeId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `byHand` BOOLEAN NOT NULL DEFAULT 0,
  `note` VARCHAR(500) NULL,
  `state` ENUM('QUEUED','SENT','SEEN','FAILED','PASSED_OVER') NOT NULL DEFAULT 'QUEUED',
  `sentAt` DATETIME(3) NULL,
  `seenAt` DATETIME(3) NULL,
  `failedAt` DATETIME(3) NULL,
  `expiresOn` DATE NULL,
  `occasion` VARCHAR(100) NULL,
  `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `createdById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `updatedAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `updatedById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `version` INT NOT NULL DEFAULT 1,
  PRIMARY KEY (`id`),
  UNIQUE INDEX `ObligationReminder_occasion_key` (`occasion`),
  INDEX `ObligationReminder_departmentId_createdAt_id_idx` (`departmentId`, `createdAt`, `id`),
  INDEX `ObligationReminder_departmentId_dueOn_id_idx` (`departmentId`, `dueOn`, `id`),
  INDEX `ObligationReminder_departmentId_state_id_idx` (`departmentId`, `state`, `id`),
  INDEX `ObligationReminder_departmentId_sentAt_id_idx` (`departmentId`, `sentAt`, `id`),
  INDEX `ObligationReminder_departmentId_amount_id_idx` (`departmentId`, `amount`, `id`),
  INDEX `ObligationReminder_obligationId_dueOn_offsetDays_idx` (`obligationId`, `dueOn`, `offsetDays`),
  INDEX `ObligationReminder_obligationId_createdAt_id_idx` (`obligationId`, `createdAt`, `id`),
  INDEX `ObligationReminder_contractId_createdAt_id_idx` (`contractId`, `createdAt`, `id`),
  INDEX `ObligationReminder_employeeId_createdAt_id_idx` (`employeeId`, `createdAt`, `id`),
  INDEX `ObligationReminder_departmentId_expiresOn_id_idx` (`departmentId`, `expiresOn`, `id`),
  INDEX `ObligationReminder_state_channel_id_idx` (`state`, `channel`, `id`),
  INDEX `ObligationReminder_failedAt_id_idx` (`failedAt`, `id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `ReminderPolicy` (
  `id` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `departmentId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `validFrom` DATE NOT NULL,
  `daysBefore` VARCHAR(60) NULL,
  `daysAfter` VARCHAR(60) NULL,
  `senderName` VARCHAR(190) NULL,
  `senderAddress` VARCHAR(255) NULL,
  `senderPhone` VARCHAR(40) NULL,
  `payeeName` VARCHAR(190) NULL,
  `bankName` VARCHAR(190) NULL,
  `bankAccount` VARCHAR(64) NULL,
  `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `createdById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `updatedAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `updatedById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `version` INT NOT NULL DEFAULT 1,
  PRIMARY KEY (`id`),
  UNIQUE INDEX `ReminderPolicy_departmentId_validFrom_key` (`departmentId`, `validFrom`),
  INDEX `ReminderPolicy_departmentId_createdAt_id_idx` (`departmentId`, `createdAt`, `id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

ALTER TABLE `Obligation` ADD CONSTRAINT `Obligation_salesId_fkey`
  FOREIGN KEY (`salesId`) REFERENCES `TenantSales` (`id`) ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE `ObligationReminder` ADD CONSTRAINT `ObligationReminder_obligationId_fkey`
  FOREIGN KEY (`obligationId`) REFERENCES `Obligation` (`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `ObligationReminder` ADD CONSTRAINT `ObligationReminder_contractId_fkey`
  FOREIGN KEY (`contractId`) REFERENCES `Contract` (`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `ObligationReminder` ADD CONSTRAINT `ObligationReminder_employeeId_fkey`
  FOREIGN KEY (`employeeId`) REFERENCES `Employee` (`id`) ON DELETE SET NULL ON UPDATE CASCADE;
