CREATE TABLE `AppraisalScheme` (
  `id` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `departmentId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `name` VARCHAR(120) NOT NULL,
  `state` ENUM('DRAFT','IN_FORCE','RETIRED') NOT NULL DEFAULT 'DRAFT',
  `inForceSince` DATE NULL,
  `note` VARCHAR(1000) NULL,
  `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `createdById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `updatedAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `updatedById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `version` INT NOT NULL DEFAULT 1,
  PRIMARY KEY (`id`),
  INDEX `AppraisalScheme_departmentId_state_id_idx` (`departmentId`, `state`, `id`),
  INDEX `AppraisalScheme_departmentId_name_id_idx` (`departmentId`, `name`, `id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `SchemeIndicator` (
  `id` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `schemeId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `position` INT NOT NULL DEFAULT 0,
  `kind` ENUM('TASKS','CLIENT_DEVELOPMENT','SATISFACTION','COLLABORATION','DISCIPLINE') NOT NULL,
  `name` VARCHAR(80) NOT NULL,
  `weight` DECIMAL(7,4) NOT NULL,
  `cap` DECIMAL(7,4) NOT NULL DEFAULT 120,
  PRIMARY KEY (`id`),
  INDEX `SchemeIndicator_schemeId_position_idx` (`schemeId`, `position`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `SchemeGrade` (
  `id` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `schemeId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `position` INT NOT NULL DEFAULT 0,
  `grade` VARCHAR(8) NOT NULL,
  `minScore` DECIMAL(7,2) NOT NULL,
  `coefficient` DECIMAL(7,4) NOT NULL,
  PRIMARY KEY (`id`),
  INDEX `SchemeGrade_schemeId_position_idx` (`schemeId`, `position`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `AppraisalCycle` (
  `id` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `departmentId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `name` VARCHAR(120) NOT NULL,
  `schemeId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `kind` ENUM('MONTHLY','QUARTERLY','YEARLY','AD_HOC') NOT NULL,
  `startDate` DATE NOT NULL,
  `endDate` DATE NOT NULL,
  `state` ENUM('OPEN','SCORED','CONFIRMED','APPEALED','CLOSED') NOT NULL DEFAULT 'OPEN',
  `confirmedAt` DATETIME(3) NULL,
  `confirmedById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `createdById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `updatedAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `updatedById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `version` INT NOT NULL DEFAULT 1,
  PRIMARY KEY (`id`),
  INDEX `AppraisalCycle_departmentId_state_endDate_id_idx` (`departmentId`, `state`, `endDate`, `id`),
  INDEX `AppraisalCycle_departmentId_endDate_id_idx` (`departmentId`, `endDate`, `id`),
  INDEX `AppraisalCycle_schemeId_id_idx` (`schemeId`, `id`),
  INDEX `AppraisalCycle_confirmedById_id_idx` (`confirmedById`, `id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `Scorecard` (
  `id` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `departmentId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `cycleId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `employeeId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `state` ENUM('OPEN','SELF_REVIEWED','REVIEWED','CONFIRMED','APPEALED') NOT NULL DEFAULT 'OPEN',
  `selfComment` TEXT NULL,
  `managerComment` TEXT NULL,
  `findings` TEXT NULL,
  `reviewedById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `reviewedAt` DATETIME(3) NULL,
  `appeal` TEXT NULL,
  `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `createdById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `updatedAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `updatedById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `version` INT NOT NULL DEFAULT 1,
  PRIMARY KEY (`id`),
  UNIQUE INDEX `Scorecard_cycleId_employeeId_key` (`cycleId`, `employeeId`),
  INDEX `Scorecard_departmentId_state_id_idx` (`departmentId`, `state`, `id`),
  INDEX `Scorecard_employeeId_id_idx` (`employeeId`, `id`),
  INDEX `Scorecard_reviewedById_id_idx` (`reviewedById`, `id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `PeerRating` (
  `id` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `departmentId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `cycleId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `ratedId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `raterId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `state` ENUM('ASKED','GIVEN') NOT NULL DEFAULT 'ASKED',
  `score` INT NULL,
  `comment` VARCHAR(1000) NULL,
  `givenAt` DATETIME(3) NULL,
  `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `createdById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `updatedAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `updatedById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `version` INT NOT NULL DEFAULT 1,
  PRIMARY KEY (`id`),
  UNIQUE INDEX `PeerRating_cycleId_ratedId_raterId_key` (`cycleId`, `ratedId`, `raterId`),
  INDEX `PeerRating_departmentId_state_id_idx` (`departmentId`, `state`, `id`),
  INDEX `PeerRating_ratedId_id_idx` (`ratedId`, `id`),
  INDEX `PeerRating_raterId_state_id_idx` (`raterId`, `state`, `id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `PromotionCase` (
  `id` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `departmentId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `employeeId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `toPosition` ENUM('MANAGER','DEPUTY','SPECIALIST','LEGAL_REVIEWER','FINANCE','COLLABORATOR','SUPERIOR','HR_OFFICER','ADMINISTRATOR') NOT NULL,
  `reasons` TEXT NOT NULL,
  `effectiveOn` DATE NULL,
  `state` ENUM('DRAFT','SUBMITTED','APPROVED','REJECTED') NOT NULL DEFAULT 'DRAFT',
  `submittedAt` DATETIME(3) NULL,
  `decidedAt` DATETIME(3) NULL,
  `decidedById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `createdById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `updatedAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `updatedById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `version` INT NOT NULL DEFAULT 1,
  PRIMARY KEY (`id`),
  INDEX `PromotionCase_departmentId_state_id_idx` (`departmentId`, `state`, `id`),
  INDEX `PromotionCase_employeeId_id_idx` (`employeeId`, `id`),
  INDEX `PromotionCase_decidedById_id_idx` (`decidedById`, `id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `Honor` (
  `id` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `departmentId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `title` VARCHAR(120) NOT NULL,
  `employeeId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `awardedOn` DATE NOT NULL,
  `reason` VARCHAR(1000) NOT NULL,
  `awardedBy` VARCHAR(120) NULL,
  `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `createdById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `updatedAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `updatedById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `version` INT NOT NULL DEFAULT 1,
  PRIMARY KEY (`id`),
  INDEX `Honor_departmentId_awardedOn_id_idx` (`departmentId`, `awardedOn`, `id`),
  INDEX `Honor_employeeId_awardedOn_id_idx` (`employeeId`, `awardedOn`, `id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `Target` (
  `id` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `departmentId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `employeeId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `period` ENUM('MONTH','QUARTER','YEAR') NOT NULL,
  `startDate` DATE NOT NULL,
  `kpi` ENUM('SIGNED_PROJECTS','SIGNED_AREA','SIGNED_AMOUNT','NEW_CLIENTS','CONVERSION_RATE','SATISFACTION','OCCUPANCY') NOT NULL,
  `value` DECIMAL(16,2) NOT NULL,
  `note` VARCHAR(500) NULL,
  `subjectKey` VARCHAR(30) NOT NULL DEFAULT '',
  `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `createdById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `updatedAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `updatedById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `version` INT NOT NULL DEFAULT 1,
  PRIMARY KEY (`id`),
  UNIQUE INDEX `Target_subjectKey_kpi_period_startDate_key` (`subjectKey`, `kpi`, `period`, `startDate`),
  INDEX `Target_departmentId_startDate_id_idx` (`departmentId`, `startDate`, `id`),
  INDEX `Target_departmentId_kpi_startDate_id_idx` (`departmentId`, `kpi`, `startDate`, `id`),
  INDEX `Target_employeeId_startDate_id_idx` (`employeeId`, `startDate`, `id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `PromotionPlan` (
  `id` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `departmentId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `title` VARCHAR(120) NOT NULL,
  `period` ENUM('MONTH','QUARTER','YEAR') NOT NULL,
  `startDate` DATE NOT NULL,
  `goals` TEXT NOT NULL,
  `channels` TEXT NULL,
  `budget` DECIMAL(16,2) NULL,
  `state` ENUM('DRAFT','SUBMITTED','APPROVED','IN_PROGRESS','CLOSED') NOT NULL DEFAULT 'DRAFT',
  `submittedAt` DATETIME(3) NULL,
  `approvedAt` DATETIME(3) NULL,
  `approvedById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `result` TEXT NULL,
  `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `createdById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `updatedAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `updatedById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `version` INT NOT NULL DEFAULT 1,
  PRIMARY KEY (`id`),
  INDEX `PromotionPlan_departmentId_state_startDate_id_idx` (`departmentId`, `state`, `startDate`, `id`),
  INDEX `PromotionPlan_departmentId_startDate_id_idx` (`departmentId`, `startDate`, `id`),
  INDEX `PromotionPlan_approvedById_id_idx` (`approvedById`, `id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `PlanAction` (
  `id` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `planId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `position` INT NOT NULL DEFAULT 0,
  `title` VARCHAR(191) NOT NULL,
  `ownerId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `dueOn` DATE NULL,
  `done` BOOLEAN NOT NULL DEFAULT 0,
  PRIMARY KEY (`id`),
  INDEX `PlanAction_planId_position_idx` (`planId`, `position`),
  INDEX `PlanAction_ownerId_id_idx` (`ownerId`, `id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `WorkReport` (
  `id` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `departmentId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `title` VARCHAR(120) NOT NULL,
  `authorId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `startDate` DATE NOT NULL,
  `endDate` DATE NOT NULL,
  `text` TEXT NOT NULL,
  `problems` TEXT NULL,
  `nextSteps` TEXT NULL,
  `state` ENUM('DRAFT','SUBMITTED','ACKNOWLEDGED') NOT NULL DEFAULT 'DRAFT',
  `submittedAt` DATETIME(3) NULL,
  `acknowledgedAt` DATETIME(3) NULL,
  `acknowledgedById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `comment` VARCHAR(2000) NULL,
  `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `createdById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `updatedAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `updatedById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `version` INT NOT NULL DEFAULT 1,
  PRIMARY KEY (`id`),
  INDEX `WorkReport_departmentId_state_endDate_id_idx` (`departmentId`, `state`, `endDate`, `id`),
  INDEX `WorkReport_departmentId_endDate_id_idx` (`departmentId`, `endDate`, `id`),
  INDEX `WorkReport_authorId_endDate_id_idx` (`authorId`, `endDate`, `id`),
  INDEX `WorkReport_acknowledgedById_id_idx` (`acknowledgedById`, `id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `SupportRequest` (
  `id` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `departmentId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `subject` VARCHAR(191) NOT NULL,
  `text` TEXT NOT NULL,
  `requesterId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `toDepartmentId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `handlerId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `clientId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `dueOn` DATE NULL,
  `state` ENUM('OPEN','ACCEPTED','ANSWERED','CLOSED','CANCELLED') NOT NULL DEFAULT 'OPEN',
  `answer` TEXT NULL,
  `answeredAt` DATETIME(3) NULL,
  `rating` INT NULL,
  `ratingComment` VARCHAR(500) NULL,
  `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `createdById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `updatedAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `updatedById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `version` INT NOT NULL DEFAULT 1,
  PRIMARY KEY (`id`),
  INDEX `SupportRequest_departmentId_state_id_idx` (`departmentId`, `state`, `id`),
  INDEX `SupportRequest_departmentId_dueOn_id_idx` (`departmentId`, `dueOn`, `id`),
  INDEX `SupportRequest_toDepartmentId_state_id_idx` (`toDepartmentId`, `state`, `id`),
  INDEX `SupportRequest_requesterId_id_idx` (`requesterId`, `id`),
  INDEX `SupportRequest_handlerId_state_id_idx` (`handlerId`, `state`, `id`),
  INDEX `SupportRequest_clientId_id_idx` (`clientId`, `id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

ALTER TABLE `AppraisalScheme` ADD CONSTRAINT `AppraisalScheme_departmentId_fkey`
  FOREIGN KEY (`departmentId`) REFERENCES `Department` (`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `SchemeIndicator` ADD CONSTRAINT `SchemeIndicator_schemeId_fkey`
  FOREIGN KEY (`schemeId`) REFERENCES `AppraisalScheme` (`id`) ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE `SchemeGrade` ADD CONSTRAINT `SchemeGrade_schemeId_fkey`
  FOREIGN KEY (`schemeId`) REFERENCES `AppraisalScheme` (`id`) ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE `AppraisalCycle` ADD CONSTRAINT `AppraisalCycle_departmentId_fkey`
  FOREIGN KEY (`departmentId`) REFERENCES `Department` (`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `AppraisalCycle` ADD CONSTRAINT `AppraisalCycle_schemeId_fkey`
  FOREIGN KEY (`schemeId`) REFERENCES `AppraisalScheme` (`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `AppraisalCycle` ADD CONSTRAINT `AppraisalCycle_confirmedById_fkey`
  FOREIGN KEY (`confirmedById`) REFERENCES `Employee` (`id`) ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE `Scorecard` ADD CONSTRAINT `Scorecard_departmentId_fkey`
  FOREIGN KEY (`departmentId`) REFERENCES `Department` (`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `Scorecard` ADD CONSTRAINT `Scorecard_cycleId_fkey`
  FOREIGN KEY (`cycleId`) REFERENCES `AppraisalCycle` (`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `Scorecard` ADD CONSTRAINT `Scorecard_employeeId_fkey`
  FOREIGN KEY (`employeeId`) REFERENCES `Employee` (`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `Scorecard` ADD CONSTRAINT `Scorecard_reviewedById_fkey`
  FOREIGN KEY (`reviewedById`) REFERENCES `Employee` (`id`) ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE `PeerRating` ADD CONSTRAINT `PeerRating_departmentId_fkey`
  FOREIGN KEY (`departmentId`) REFERENCES `Department` (`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `PeerRating` ADD CONSTRAINT `PeerRating_cycleId_fkey`
  FOREIGN KEY (`cycleId`) REFERENCES `AppraisalCycle` (`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `PeerRating` ADD CONSTRAINT `PeerRating_ratedId_fkey`
  FOREIGN KEY (`ratedId`) REFERENCES `Employee` (`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `PeerRating` ADD CONSTRAINT `PeerRating_raterId_fkey`
  FOREIGN KEY (`raterId`) REFERENCES `Employee` (`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `PromotionCase` ADD CONSTRAINT `PromotionCase_departmentId_fkey`
  FOREIGN KEY (`departmentId`) REFERENCES `Department` (`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `PromotionCase` ADD CONSTRAINT `PromotionCase_employeeId_fkey`
  FOREIGN KEY (`employeeId`) REFERENCES `Employee` (`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `PromotionCase` ADD CONSTRAINT `PromotionCase_decidedById_fkey`
  FOREIGN KEY (`decidedById`) REFERENCES `Employee` (`id`) ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE `Honor` ADD CONSTRAINT `Honor_departmentId_fkey`
  FOREIGN KEY (`departmentId`) REFERENCES `Department` (`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `Honor` ADD CONSTRAINT `Honor_employeeId_fkey`
  FOREIGN KEY (`employeeId`) REFERENCES `Employee` (`id`) ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE `Target` ADD CONSTRAINT `Target_departmentId_fkey`
  FOREIGN KEY (`departmentId`) REFERENCES `Department` (`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `Target` ADD CONSTRAINT `Target_employeeId_fkey`
  FOREIGN KEY (`employeeId`) REFERENCES `Employee` (`id`) ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE `PromotionPlan` ADD CONSTRAINT `PromotionPlan_departmentId_fkey`
  FOREIGN KEY (`departmentId`) REFERENCES `Department` (`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `PromotionPlan` ADD CONSTRAINT `PromotionPlan_approvedById_fkey`
  FOREIGN KEY (`approvedById`) REFERENCES `Employee` (`id`) ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE `PlanAction` ADD CONSTRAINT `PlanAction_planId_fkey`
  FOREIGN KEY (`planId`) REFERENCES `PromotionPlan` (`id`) ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE `PlanAction` ADD CONSTRAINT `PlanAction_ownerId_fkey`
  FOREIGN KEY (`ownerId`) REFERENCES `Employee` (`id`) ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE `WorkReport` ADD CONSTRAINT `WorkReport_departmentId_fkey`
  FOREIGN KEY (`departmentId`) REFERENCES `Department` (`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `WorkReport` ADD CONSTRAINT `WorkReport_authorId_fkey`
  FOREIGN KEY (`authorId`) REFERENCES `Employee` (`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `WorkReport` ADD CONSTRAINT `WorkReport_acknowledgedById_fkey`
  FOREIGN KEY (`acknowledgedById`) REFERENCES `Employee` (`id`) ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE `SupportRequest` ADD CONSTRAINT `SupportRequest_departmentId_fkey`
  FOREIGN KEY (`departmentId`) REFERENCES `Department` (`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `SupportRequest` ADD CONSTRAINT `SupportRequest_requesterId_fkey`
  FOREIGN KEY (`requesterId`) REFERENCES `Employee` (`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `SupportRequest` ADD CONSTRAINT `SupportRequest_toDepartmentId_fkey`
  FOREIGN KEY (`toDepartmentId`) REFERENCES `Department` (`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `SupportRequest` ADD CONSTRAINT `SupportRequest_handlerId_fkey`
  FOREIGN KEY (`handlerId`) REFERENCES `Employee` (`id`) ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE `SupportRequest` ADD CONSTRAINT `SupportRequest_clientId_fkey`
  FOREIGN KEY (`clientId`) REFERENCES `Client` (`id`) ON DELETE SET NULL ON UPDATE CASCADE;
