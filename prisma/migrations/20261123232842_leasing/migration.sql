ALTER TABLE `Contract`
  ADD COLUMN `draftNumber` INT NOT NULL DEFAULT 0,
  ADD COLUMN `termsHash` CHAR(64) NULL,
  ADD COLUMN `approvedAt` DATETIME(3) NULL,
  ADD COLUMN `approvedById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  ADD COLUMN `approvedMaterial` CHAR(64) NULL,
  ADD COLUMN `legalPassedAt` DATETIME(3) NULL,
  ADD COLUMN `legalPassedById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  ADD COLUMN `passedVersion` INT NULL,
  ADD COLUMN `passedHash` CHAR(64) NULL,
  ADD COLUMN `archivedAt` DATETIME(3) NULL,
  ADD COLUMN `handoverConfirmedAt` DATETIME(3) NULL;

ALTER TABLE `Contract` ADD INDEX `Contract_approvedById_id_idx` (`approvedById`, `id`);

ALTER TABLE `Contract` ADD INDEX `Contract_legalPassedById_id_idx` (`legalPassedById`, `id`);

CREATE TABLE `CreditShare` (
  `id` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `contractId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `position` INT NOT NULL DEFAULT 0,
  `employeeId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `percent` DECIMAL(7,4) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE INDEX `CreditShare_contractId_employeeId_key` (`contractId`, `employeeId`),
  INDEX `CreditShare_contractId_position_idx` (`contractId`, `position`),
  INDEX `CreditShare_employeeId_idx` (`employeeId`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `MoveInCase` (
  `id` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `departmentId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `contractId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `title` VARCHAR(190) NOT NULL,
  `ownerId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `state` ENUM('PREPARING','IN_PROGRESS','READY','OPENED','CANCELLED') NOT NULL DEFAULT 'PREPARING',
  `targetOpening` DATE NULL,
  `openedOn` DATE NULL,
  `guidance` TEXT NULL,
  `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `createdById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `updatedAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `updatedById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `version` INT NOT NULL DEFAULT 1,
  PRIMARY KEY (`id`),
  UNIQUE INDEX `MoveInCase_departmentId_contractId_key` (`departmentId`, `contractId`),
  INDEX `MoveInCase_departmentId_state_id_idx` (`departmentId`, `state`, `id`),
  INDEX `MoveInCase_departmentId_targetOpening_id_idx` (`departmentId`, `targetOpening`, `id`),
  INDEX `MoveInCase_departmentId_createdAt_id_idx` (`departmentId`, `createdAt`, `id`),
  INDEX `MoveInCase_contractId_id_idx` (`contractId`, `id`),
  INDEX `MoveInCase_ownerId_id_idx` (`ownerId`, `id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `MoveInTask` (
  `id` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `departmentId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `moveInCaseId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `kind` ENUM('BUSINESS_REGISTRATION','TAX_REGISTRATION','FIT_OUT_DRAWINGS','FIT_OUT_APPROVAL','FIRE_SAFETY','TRADE_LICENCE','SIGNAGE','OPENING_ACCEPTANCE','OTHER') NOT NULL DEFAULT 'OTHER',
  `title` VARCHAR(190) NOT NULL,
  `authority` VARCHAR(120) NULL,
  `ownerId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `handlingDepartmentId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `dueOn` DATE NULL,
  `state` ENUM('OPEN','SUBMITTED','APPROVED','REJECTED','NOT_NEEDED') NOT NULL DEFAULT 'OPEN',
  `submittedOn` DATE NULL,
  `approvedOn` DATE NULL,
  `blocker` TEXT NULL,
  `permit` VARCHAR(120) NULL,
  `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `createdById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `updatedAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `updatedById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `version` INT NOT NULL DEFAULT 1,
  PRIMARY KEY (`id`),
  INDEX `MoveInTask_departmentId_state_dueOn_id_idx` (`departmentId`, `state`, `dueOn`, `id`),
  INDEX `MoveInTask_departmentId_dueOn_id_idx` (`departmentId`, `dueOn`, `id`),
  INDEX `MoveInTask_departmentId_createdAt_id_idx` (`departmentId`, `createdAt`, `id`),
  INDEX `MoveInTask_moveInCaseId_dueOn_id_idx` (`moveInCaseId`, `dueOn`, `id`),
  INDEX `MoveInTask_ownerId_dueOn_id_idx` (`ownerId`, `dueOn`, `id`),
  INDEX `MoveInTask_handlingDepartmentId_dueOn_id_idx` (`handlingDepartmentId`, `dueOn`, `id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `ReturnVisit` (
  `id` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `departmentId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `contractId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `visitedOn` DATE NOT NULL,
  `visitorId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `sales` DECIMAL(16,2) NULL,
  `footfall` INT NULL,
  `staffCount` INT NULL,
  `difficulties` TEXT NULL,
  `supportDepartmentId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `support` TEXT NULL,
  `nextVisitOn` DATE NULL,
  `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `createdById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `updatedAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `updatedById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `version` INT NOT NULL DEFAULT 1,
  PRIMARY KEY (`id`),
  INDEX `ReturnVisit_departmentId_visitedOn_id_idx` (`departmentId`, `visitedOn`, `id`),
  INDEX `ReturnVisit_departmentId_createdAt_id_idx` (`departmentId`, `createdAt`, `id`),
  INDEX `ReturnVisit_departmentId_nextVisitOn_id_idx` (`departmentId`, `nextVisitOn`, `id`),
  INDEX `ReturnVisit_contractId_visitedOn_id_idx` (`contractId`, `visitedOn`, `id`),
  INDEX `ReturnVisit_visitorId_visitedOn_id_idx` (`visitorId`, `visitedOn`, `id`),
  INDEX `ReturnVisit_supportDepartmentId_visitedOn_id_idx` (`supportDepartmentId`, `visitedOn`, `id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `Obligation` (
  `id` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `departmentId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `contractId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `kind` ENUM('DEPOSIT','RENT','FEE','FIT_OUT_DRAWINGS','HANDOVER','OPENING','SALES_REPORT','INSURANCE','RENEWAL_NOTICE','HAND_BACK','OTHER') NOT NULL,
  `side` ENUM('LESSEE','LESSOR') NOT NULL DEFAULT 'LESSEE',
  `title` VARCHAR(190) NOT NULL,
  `sequence` INT NOT NULL DEFAULT 0,
  `dueOn` DATE NOT NULL,
  `periodFrom` DATE NULL,
  `periodTo` DATE NULL,
  `amount` DECIMAL(16,2) NULL,
  `paidAmount` DECIMAL(16,2) NOT NULL DEFAULT 0,
  `provisional` BOOLEAN NOT NULL DEFAULT 0,
  `handlerId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `handlingDepartmentId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `state` ENUM('PENDING','OVERDUE','FULFILLED','BREACHED','WAIVED') NOT NULL DEFAULT 'PENDING',
  `fulfilledOn` DATE NULL,
  `note` TEXT NULL,
  `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `createdById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `updatedAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `updatedById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `version` INT NOT NULL DEFAULT 1,
  PRIMARY KEY (`id`),
  INDEX `Obligation_departmentId_dueOn_id_idx` (`departmentId`, `dueOn`, `id`),
  INDEX `Obligation_departmentId_createdAt_id_idx` (`departmentId`, `createdAt`, `id`),
  INDEX `Obligation_departmentId_state_dueOn_id_idx` (`departmentId`, `state`, `dueOn`, `id`),
  INDEX `Obligation_departmentId_kind_dueOn_id_idx` (`departmentId`, `kind`, `dueOn`, `id`),
  INDEX `Obligation_contractId_dueOn_id_idx` (`contractId`, `dueOn`, `id`),
  INDEX `Obligation_contractId_kind_sequence_idx` (`contractId`, `kind`, `sequence`),
  INDEX `Obligation_handlerId_dueOn_id_idx` (`handlerId`, `dueOn`, `id`),
  INDEX `Obligation_handlingDepartmentId_dueOn_id_idx` (`handlingDepartmentId`, `dueOn`, `id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `Receipt` (
  `id` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `departmentId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `obligationId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `number` VARCHAR(64) NOT NULL,
  `amount` DECIMAL(16,2) NOT NULL,
  `receivedOn` DATE NOT NULL,
  `method` ENUM('TRANSFER','CARD','CASH','MOBILE','BILL') NOT NULL DEFAULT 'TRANSFER',
  `reference` VARCHAR(120) NULL,
  `payer` VARCHAR(190) NULL,
  `state` ENUM('RECORDED','REVERSED') NOT NULL DEFAULT 'RECORDED',
  `reversedAt` DATETIME(3) NULL,
  `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `createdById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `updatedAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `updatedById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `version` INT NOT NULL DEFAULT 1,
  PRIMARY KEY (`id`),
  UNIQUE INDEX `Receipt_departmentId_number_key` (`departmentId`, `number`),
  INDEX `Receipt_departmentId_receivedOn_id_idx` (`departmentId`, `receivedOn`, `id`),
  INDEX `Receipt_departmentId_createdAt_id_idx` (`departmentId`, `createdAt`, `id`),
  INDEX `Receipt_departmentId_state_id_idx` (`departmentId`, `state`, `id`),
  INDEX `Receipt_departmentId_amount_id_idx` (`departmentId`, `amount`, `id`),
  INDEX `Receipt_obligationId_receivedOn_id_idx` (`obligationId`, `receivedOn`, `id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `BreachCase` (
  `id` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `departmentId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `contractId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `obligationId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `title` VARCHAR(190) NOT NULL,
  `clause` VARCHAR(190) NOT NULL,
  `facts` TEXT NOT NULL,
  `evidence` TEXT NULL,
  `notice` TEXT NULL,
  `noticeSentOn` DATE NULL,
  `cureUntil` DATE NULL,
  `penalty` DECIMAL(16,2) NULL,
  `deducted` DECIMAL(16,2) NULL,
  `legalAdvice` TEXT NULL,
  `legalConsentOn` DATE NULL,
  `state` ENUM('NOTICE','CURE','PENALTY','DEPOSIT_DEDUCTION','TERMINATION','LITIGATION','SETTLED') NOT NULL DEFAULT 'NOTICE',
  `settlement` TEXT NULL,
  `settledAt` DATETIME(3) NULL,
  `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `createdById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `updatedAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `updatedById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `version` INT NOT NULL DEFAULT 1,
  PRIMARY KEY (`id`),
  INDEX `BreachCase_departmentId_createdAt_id_idx` (`departmentId`, `createdAt`, `id`),
  INDEX `BreachCase_departmentId_state_id_idx` (`departmentId`, `state`, `id`),
  INDEX `BreachCase_departmentId_noticeSentOn_id_idx` (`departmentId`, `noticeSentOn`, `id`),
  INDEX `BreachCase_departmentId_cureUntil_id_idx` (`departmentId`, `cureUntil`, `id`),
  INDEX `BreachCase_contractId_createdAt_id_idx` (`contractId`, `createdAt`, `id`),
  INDEX `BreachCase_obligationId_id_idx` (`obligationId`, `id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `TenantSales` (
  `id` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `departmentId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `contractId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `month` DATE NOT NULL,
  `amount` DECIMAL(16,2) NOT NULL,
  `transactions` INT NULL,
  `source` ENUM('TENANT','POS','STAFF') NOT NULL DEFAULT 'TENANT',
  `reportedBy` VARCHAR(80) NULL,
  `state` ENUM('REPORTED','CONFIRMED') NOT NULL DEFAULT 'REPORTED',
  `confirmedAt` DATETIME(3) NULL,
  `note` VARCHAR(190) NULL,
  `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `createdById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `updatedAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `updatedById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `version` INT NOT NULL DEFAULT 1,
  PRIMARY KEY (`id`),
  UNIQUE INDEX `TenantSales_contractId_month_key` (`contractId`, `month`),
  INDEX `TenantSales_departmentId_month_id_idx` (`departmentId`, `month`, `id`),
  INDEX `TenantSales_departmentId_createdAt_id_idx` (`departmentId`, `createdAt`, `id`),
  INDEX `TenantSales_departmentId_state_id_idx` (`departmentId`, `state`, `id`),
  INDEX `TenantSales_departmentId_amount_id_idx` (`departmentId`, `amount`, `id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `ContractVersion` (
  `id` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `departmentId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `contractId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `title` VARCHAR(100) NOT NULL,
  `number` INT NOT NULL,
  `terms` TEXT NOT NULL,
  `text` TEXT NOT NULL,
  `sha256` CHAR(64) NOT NULL,
  `materialHash` CHAR(64) NOT NULL,
  `authorId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `createdById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `updatedAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `updatedById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `version` INT NOT NULL DEFAULT 1,
  PRIMARY KEY (`id`),
  UNIQUE INDEX `ContractVersion_contractId_number_key` (`contractId`, `number`),
  INDEX `ContractVersion_departmentId_createdAt_id_idx` (`departmentId`, `createdAt`, `id`),
  INDEX `ContractVersion_contractId_createdAt_id_idx` (`contractId`, `createdAt`, `id`),
  INDEX `ContractVersion_authorId_id_idx` (`authorId`, `id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `ReviewOpinion` (
  `id` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `departmentId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `contractId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `contractVersionId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `clause` VARCHAR(190) NOT NULL,
  `severity` ENUM('INFO','SHOULD','BLOCKING') NOT NULL DEFAULT 'SHOULD',
  `text` TEXT NOT NULL,
  `suggestion` TEXT NULL,
  `authorId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `state` ENUM('OPEN','ANSWERED','ACCEPTED','WITHDRAWN') NOT NULL DEFAULT 'OPEN',
  `answer` TEXT NULL,
  `answeredAt` DATETIME(3) NULL,
  `answeredById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `settledAt` DATETIME(3) NULL,
  `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `createdById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `updatedAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `updatedById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `version` INT NOT NULL DEFAULT 1,
  PRIMARY KEY (`id`),
  INDEX `ReviewOpinion_departmentId_createdAt_id_idx` (`departmentId`, `createdAt`, `id`),
  INDEX `ReviewOpinion_departmentId_state_id_idx` (`departmentId`, `state`, `id`),
  INDEX `ReviewOpinion_departmentId_severity_id_idx` (`departmentId`, `severity`, `id`),
  INDEX `ReviewOpinion_contractId_createdAt_id_idx` (`contractId`, `createdAt`, `id`),
  INDEX `ReviewOpinion_contractVersionId_id_idx` (`contractVersionId`, `id`),
  INDEX `ReviewOpinion_authorId_id_idx` (`authorId`, `id`),
  INDEX `ReviewOpinion_answeredById_id_idx` (`answeredById`, `id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `ArchiveRecord` (
  `id` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `departmentId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `contractId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `number` VARCHAR(64) NOT NULL,
  `place` VARCHAR(190) NOT NULL,
  `originals` INT NOT NULL DEFAULT 1,
  `custodianId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `archivedOn` DATE NOT NULL,
  `scanSha256` CHAR(64) NULL,
  `note` TEXT NULL,
  `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `createdById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `updatedAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `updatedById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `version` INT NOT NULL DEFAULT 1,
  PRIMARY KEY (`id`),
  UNIQUE INDEX `ArchiveRecord_departmentId_contractId_key` (`departmentId`, `contractId`),
  UNIQUE INDEX `ArchiveRecord_departmentId_number_key` (`departmentId`, `number`),
  INDEX `ArchiveRecord_departmentId_archivedOn_id_idx` (`departmentId`, `archivedOn`, `id`),
  INDEX `ArchiveRecord_departmentId_createdAt_id_idx` (`departmentId`, `createdAt`, `id`),
  INDEX `ArchiveRecord_contractId_id_idx` (`contractId`, `id`),
  INDEX `ArchiveRecord_custodianId_id_idx` (`custodianId`, `id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `ArchiveLoan` (
  `id` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `archiveRecordId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `position` INT NOT NULL DEFAULT 0,
  `borrower` VARCHAR(120) NOT NULL,
  `purpose` VARCHAR(190) NULL,
  `lentOn` DATE NOT NULL,
  `dueOn` DATE NULL,
  `returnedOn` DATE NULL,
  PRIMARY KEY (`id`),
  INDEX `ArchiveLoan_archiveRecordId_position_idx` (`archiveRecordId`, `position`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `CopyDistribution` (
  `id` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `departmentId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `contractId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `recipientKind` ENUM('DEPARTMENT','EMPLOYEE','CLIENT') NOT NULL DEFAULT 'DEPARTMENT',
  `recipientDepartmentId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `recipientEmployeeId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `method` ENUM('HAND','COURIER','EMAIL','PORTAL') NOT NULL DEFAULT 'HAND',
  `copies` INT NOT NULL DEFAULT 1,
  `state` ENUM('PREPARED','SENT','CONFIRMED') NOT NULL DEFAULT 'PREPARED',
  `sentAt` DATETIME(3) NULL,
  `confirmedAt` DATETIME(3) NULL,
  `confirmedById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `note` VARCHAR(190) NULL,
  `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `createdById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `updatedAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `updatedById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `version` INT NOT NULL DEFAULT 1,
  PRIMARY KEY (`id`),
  INDEX `CopyDistribution_departmentId_createdAt_id_idx` (`departmentId`, `createdAt`, `id`),
  INDEX `CopyDistribution_departmentId_state_id_idx` (`departmentId`, `state`, `id`),
  INDEX `CopyDistribution_departmentId_sentAt_id_idx` (`departmentId`, `sentAt`, `id`),
  INDEX `CopyDistribution_contractId_createdAt_id_idx` (`contractId`, `createdAt`, `id`),
  INDEX `CopyDistribution_recipientDepartmentId_id_idx` (`recipientDepartmentId`, `id`),
  INDEX `CopyDistribution_recipientEmployeeId_id_idx` (`recipientEmployeeId`, `id`),
  INDEX `CopyDistribution_confirmedById_id_idx` (`confirmedById`, `id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

ALTER TABLE `Contract` ADD CONSTRAINT `Contract_approvedById_fkey`
  FOREIGN KEY (`approvedById`) REFERENCES `Employee` (`id`) ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE `Contract` ADD CONSTRAINT `Contract_legalPassedById_fkey`
  FOREIGN KEY (`legalPassedById`) REFERENCES `Employee` (`id`) ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE `CreditShare` ADD CONSTRAINT `CreditShare_contractId_fkey`
  FOREIGN KEY (`contractId`) REFERENCES `Contract` (`id`) ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE `CreditShare` ADD CONSTRAINT `CreditShare_employeeId_fkey`
  FOREIGN KEY (`employeeId`) REFERENCES `Employee` (`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `MoveInCase` ADD CONSTRAINT `MoveInCase_contractId_fkey`
  FOREIGN KEY (`contractId`) REFERENCES `Contract` (`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `MoveInCase` ADD CONSTRAINT `MoveInCase_ownerId_fkey`
  FOREIGN KEY (`ownerId`) REFERENCES `Employee` (`id`) ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE `MoveInTask` ADD CONSTRAINT `MoveInTask_moveInCaseId_fkey`
  FOREIGN KEY (`moveInCaseId`) REFERENCES `MoveInCase` (`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `MoveInTask` ADD CONSTRAINT `MoveInTask_ownerId_fkey`
  FOREIGN KEY (`ownerId`) REFERENCES `Employee` (`id`) ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE `MoveInTask` ADD CONSTRAINT `MoveInTask_handlingDepartmentId_fkey`
  FOREIGN KEY (`handlingDepartmentId`) REFERENCES `Department` (`id`) ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE `ReturnVisit` ADD CONSTRAINT `ReturnVisit_contractId_fkey`
  FOREIGN KEY (`contractId`) REFERENCES `Contract` (`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `ReturnVisit` ADD CONSTRAINT `ReturnVisit_visitorId_fkey`
  FOREIGN KEY (`visitorId`) REFERENCES `Employee` (`id`) ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE `ReturnVisit` ADD CONSTRAINT `ReturnVisit_supportDepartmentId_fkey`
  FOREIGN KEY (`supportDepartmentId`) REFERENCES `Department` (`id`) ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE `Obligation` ADD CONSTRAINT `Obligation_contractId_fkey`
  FOREIGN KEY (`contractId`) REFERENCES `Contract` (`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `Obligation` ADD CONSTRAINT `Obligation_handlerId_fkey`
  FOREIGN KEY (`handlerId`) REFERENCES `Employee` (`id`) ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE `Obligation` ADD CONSTRAINT `Obligation_handlingDepartmentId_fkey`
  FOREIGN KEY (`handlingDepartmentId`) REFERENCES `Department` (`id`) ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE `Receipt` ADD CONSTRAINT `Receipt_obligationId_fkey`
  FOREIGN KEY (`obligationId`) REFERENCES `Obligation` (`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `BreachCase` ADD CONSTRAINT `BreachCase_contractId_fkey`
  FOREIGN KEY (`contractId`) REFERENCES `Contract` (`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `BreachCase` ADD CONSTRAINT `BreachCase_obligationId_fkey`
  FOREIGN KEY (`obligationId`) REFERENCES `Obligation` (`id`) ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE `TenantSales` ADD CONSTRAINT `TenantSales_contractId_fkey`
  FOREIGN KEY (`contractId`) REFERENCES `Contract` (`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `ContractVersion` ADD CONSTRAINT `ContractVersion_contractId_fkey`
  FOREIGN KEY (`contractId`) REFERENCES `Contract` (`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `ContractVersion` ADD CONSTRAINT `ContractVersion_authorId_fkey`
  FOREIGN KEY (`authorId`) REFERENCES `Employee` (`id`) ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE `ReviewOpinion` ADD CONSTRAINT `ReviewOpinion_contractId_fkey`
  FOREIGN KEY (`contractId`) REFERENCES `Contract` (`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `ReviewOpinion` ADD CONSTRAINT `ReviewOpinion_contractVersionId_fkey`
  FOREIGN KEY (`contractVersionId`) REFERENCES `ContractVersion` (`id`) ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE `ReviewOpinion` ADD CONSTRAINT `ReviewOpinion_authorId_fkey`
  FOREIGN KEY (`authorId`) REFERENCES `Employee` (`id`) ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE `ReviewOpinion` ADD CONSTRAINT `ReviewOpinion_answeredById_fkey`
  FOREIGN KEY (`answeredById`) REFERENCES `Employee` (`id`) ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE `ArchiveRecord` ADD CONSTRAINT `ArchiveRecord_contractId_fkey`
  FOREIGN KEY (`contractId`) REFERENCES `Contract` (`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `ArchiveRecord` ADD CONSTRAINT `ArchiveRecord_custodianId_fkey`
  FOREIGN KEY (`custodianId`) REFERENCES `Employee` (`id`) ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE `ArchiveLoan` ADD CONSTRAINT `ArchiveLoan_archiveRecordId_fkey`
  FOREIGN KEY (`archiveRecordId`) REFERENCES `ArchiveRecord` (`id`) ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE `CopyDistribution` ADD CONSTRAINT `CopyDistribution_contractId_fkey`
  FOREIGN KEY (`contractId`) REFERENCES `Contract` (`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `CopyDistribution` ADD CONSTRAINT `CopyDistribution_recipientDepartmentId_fkey`
  FOREIGN KEY (`recipientDepartmentId`) REFERENCES `Department` (`id`) ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE `CopyDistribution` ADD CONSTRAINT `CopyDistribution_recipientEmployeeId_fkey`
  FOREIGN KEY (`recipientEmployeeId`) REFERENCES `Employee` (`id`) ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE `CopyDistribution` ADD CONSTRAINT `CopyDistribution_confirmedById_fkey`
  FOREIGN KEY (`confirmedById`) REFERENCES `Employee` (`id`) ON DELETE SET NULL ON UPDATE CASCADE;
