CREATE TABLE `AttendanceRecord` (
  `id` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `departmentId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `employeeId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `day` DATE NOT NULL,
  `kind` ENUM('LATE','EARLY','ABSENT') NOT NULL,
  `minutes` INT NULL,
  `excused` BOOLEAN NOT NULL DEFAULT 0,
  `note` VARCHAR(500) NULL,
  `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `createdById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `updatedAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `updatedById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `version` INT NOT NULL DEFAULT 1,
  PRIMARY KEY (`id`),
  UNIQUE INDEX `AttendanceRecord_employeeId_day_kind_key` (`employeeId`, `day`, `kind`),
  INDEX `AttendanceRecord_departmentId_day_id_idx` (`departmentId`, `day`, `id`),
  INDEX `AttendanceRecord_departmentId_kind_id_idx` (`departmentId`, `kind`, `id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `LeaveRequest` (
  `id` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `departmentId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `employeeId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `kind` ENUM('ANNUAL','SICK','PERSONAL','MARRIAGE','MATERNITY','PATERNITY','BEREAVEMENT','COMPENSATORY','OTHER') NOT NULL,
  `startDate` DATE NOT NULL,
  `endDate` DATE NOT NULL,
  `days` DECIMAL(5,1) NOT NULL,
  `cause` VARCHAR(500) NULL,
  `standInId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `state` ENUM('SUBMITTED','APPROVED','REJECTED','CANCELLED') NOT NULL DEFAULT 'SUBMITTED',
  `decidedAt` DATETIME(3) NULL,
  `decidedById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `comment` VARCHAR(500) NULL,
  `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `createdById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `updatedAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `updatedById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `version` INT NOT NULL DEFAULT 1,
  PRIMARY KEY (`id`),
  INDEX `LeaveRequest_departmentId_state_id_idx` (`departmentId`, `state`, `id`),
  INDEX `LeaveRequest_departmentId_startDate_id_idx` (`departmentId`, `startDate`, `id`),
  INDEX `LeaveRequest_employeeId_startDate_id_idx` (`employeeId`, `startDate`, `id`),
  INDEX `LeaveRequest_standInId_id_idx` (`standInId`, `id`),
  INDEX `LeaveRequest_decidedById_id_idx` (`decidedById`, `id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `ConductRecord` (
  `id` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `departmentId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `employeeId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `kind` ENUM('ATTITUDE','RULE','INTEGRITY') NOT NULL,
  `occurredOn` DATE NOT NULL,
  `points` DECIMAL(5,1) NOT NULL,
  `facts` TEXT NOT NULL,
  `state` ENUM('DRAFT','NOTIFIED','REPLIED','CONFIRMED','WITHDRAWN') NOT NULL DEFAULT 'DRAFT',
  `notifiedAt` DATETIME(3) NULL,
  `replyDueOn` DATE NULL,
  `reply` TEXT NULL,
  `repliedAt` DATETIME(3) NULL,
  `conclusion` TEXT NULL,
  `confirmedAt` DATETIME(3) NULL,
  `confirmedById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `createdById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `updatedAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `updatedById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `version` INT NOT NULL DEFAULT 1,
  PRIMARY KEY (`id`),
  INDEX `ConductRecord_departmentId_state_id_idx` (`departmentId`, `state`, `id`),
  INDEX `ConductRecord_departmentId_occurredOn_id_idx` (`departmentId`, `occurredOn`, `id`),
  INDEX `ConductRecord_departmentId_kind_id_idx` (`departmentId`, `kind`, `id`),
  INDEX `ConductRecord_employeeId_occurredOn_id_idx` (`employeeId`, `occurredOn`, `id`),
  INDEX `ConductRecord_confirmedById_id_idx` (`confirmedById`, `id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `GiftDeclaration` (
  `id` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `departmentId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `employeeId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `giver` VARCHAR(160) NOT NULL,
  `clientId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `receivedOn` DATE NOT NULL,
  `description` VARCHAR(500) NOT NULL,
  `estimatedValue` DECIMAL(16,2) NOT NULL,
  `state` ENUM('DECLARED','DECIDED','SETTLED','WITHDRAWN') NOT NULL DEFAULT 'DECLARED',
  `decision` ENUM('RETURN','HAND_IN','KEEP') NULL,
  `decidedAt` DATETIME(3) NULL,
  `decidedById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `comment` VARCHAR(500) NULL,
  `settledOn` DATE NULL,
  `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `createdById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `updatedAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `updatedById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `version` INT NOT NULL DEFAULT 1,
  PRIMARY KEY (`id`),
  INDEX `GiftDeclaration_departmentId_state_id_idx` (`departmentId`, `state`, `id`),
  INDEX `GiftDeclaration_departmentId_receivedOn_id_idx` (`departmentId`, `receivedOn`, `id`),
  INDEX `GiftDeclaration_employeeId_receivedOn_id_idx` (`employeeId`, `receivedOn`, `id`),
  INDEX `GiftDeclaration_clientId_id_idx` (`clientId`, `id`),
  INDEX `GiftDeclaration_decidedById_id_idx` (`decidedById`, `id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `ConflictDeclaration` (
  `id` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `departmentId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `employeeId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `counterparty` VARCHAR(160) NOT NULL,
  `clientId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `kind` ENUM('FAMILY','SHAREHOLDING','EMPLOYMENT','LENDING','OTHER') NOT NULL,
  `description` TEXT NOT NULL,
  `since` DATE NULL,
  `state` ENUM('DECLARED','ACKNOWLEDGED','ENDED') NOT NULL DEFAULT 'DECLARED',
  `measures` TEXT NULL,
  `acknowledgedAt` DATETIME(3) NULL,
  `acknowledgedById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `endedOn` DATE NULL,
  `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `createdById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `updatedAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `updatedById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `version` INT NOT NULL DEFAULT 1,
  PRIMARY KEY (`id`),
  INDEX `ConflictDeclaration_departmentId_state_id_idx` (`departmentId`, `state`, `id`),
  INDEX `ConflictDeclaration_departmentId_createdAt_id_idx` (`departmentId`, `createdAt`, `id`),
  INDEX `ConflictDeclaration_employeeId_id_idx` (`employeeId`, `id`),
  INDEX `ConflictDeclaration_clientId_state_id_idx` (`clientId`, `state`, `id`),
  INDEX `ConflictDeclaration_acknowledgedById_id_idx` (`acknowledgedById`, `id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `IntegrityReport` (
  `id` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `departmentId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `number` VARCHAR(32) NOT NULL,
  `receiptHash` CHAR(64) NOT NULL,
  `category` ENUM('BRIBERY','KICKBACK','GIFT','CONFLICT','DATA_LEAK','FRAUD','OTHER') NOT NULL,
  `filedOn` DATE NOT NULL,
  `anonymous` BOOLEAN NOT NULL DEFAULT 0,
  `reporterId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `accusedId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `occurredOn` DATE NULL,
  `place` VARCHAR(160) NULL,
  `text` TEXT NOT NULL,
  `state` ENUM('FILED','ASSIGNED','INVESTIGATING','SUBSTANTIATED','UNSUBSTANTIATED','CLOSED') NOT NULL DEFAULT 'FILED',
  `assignedAt` DATETIME(3) NULL,
  `findings` TEXT NULL,
  `outcome` TEXT NULL,
  `closedAt` DATETIME(3) NULL,
  `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `createdById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `updatedAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `updatedById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `version` INT NOT NULL DEFAULT 1,
  PRIMARY KEY (`id`),
  UNIQUE INDEX `IntegrityReport_number_key` (`number`),
  UNIQUE INDEX `IntegrityReport_receiptHash_key` (`receiptHash`),
  INDEX `IntegrityReport_departmentId_state_id_idx` (`departmentId`, `state`, `id`),
  INDEX `IntegrityReport_departmentId_filedOn_id_idx` (`departmentId`, `filedOn`, `id`),
  INDEX `IntegrityReport_departmentId_category_id_idx` (`departmentId`, `category`, `id`),
  INDEX `IntegrityReport_reporterId_id_idx` (`reporterId`, `id`),
  INDEX `IntegrityReport_accusedId_id_idx` (`accusedId`, `id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `IntegrityHandler` (
  `id` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `integrityReportId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `position` INT NOT NULL DEFAULT 0,
  `employeeId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE INDEX `IntegrityHandler_integrityReportId_employeeId_key` (`integrityReportId`, `employeeId`),
  INDEX `IntegrityHandler_employeeId_id_idx` (`employeeId`, `id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `DisciplinaryAction` (
  `id` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `departmentId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `employeeId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `kind` ENUM('VERBAL_WARNING','WRITTEN_WARNING','DEMERIT','PAY_DEDUCTION','DEMOTION','DISMISSAL') NOT NULL,
  `conductRecordId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `grounds` TEXT NOT NULL,
  `effectiveOn` DATE NOT NULL,
  `endsOn` DATE NULL,
  `state` ENUM('DRAFT','NOTIFIED','REPLIED','IMPOSED','LIFTED','WITHDRAWN') NOT NULL DEFAULT 'DRAFT',
  `notifiedAt` DATETIME(3) NULL,
  `replyDueOn` DATE NULL,
  `reply` TEXT NULL,
  `repliedAt` DATETIME(3) NULL,
  `imposedAt` DATETIME(3) NULL,
  `imposedById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `createdById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `updatedAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `updatedById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `version` INT NOT NULL DEFAULT 1,
  PRIMARY KEY (`id`),
  INDEX `DisciplinaryAction_departmentId_state_id_idx` (`departmentId`, `state`, `id`),
  INDEX `DisciplinaryAction_departmentId_effectiveOn_id_idx` (`departmentId`, `effectiveOn`, `id`),
  INDEX `DisciplinaryAction_employeeId_effectiveOn_id_idx` (`employeeId`, `effectiveOn`, `id`),
  INDEX `DisciplinaryAction_conductRecordId_id_idx` (`conductRecordId`, `id`),
  INDEX `DisciplinaryAction_imposedById_id_idx` (`imposedById`, `id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `PolicyDocument` (
  `id` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `departmentId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `title` VARCHAR(160) NOT NULL,
  `category` ENUM('MANAGEMENT','ATTENDANCE','INTEGRITY','CONFIDENTIALITY','BUSINESS','OTHER') NOT NULL,
  `edition` INT NOT NULL DEFAULT 1,
  `text` TEXT NOT NULL,
  `effectiveOn` DATE NULL,
  `state` ENUM('DRAFT','PUBLISHED','RETIRED') NOT NULL DEFAULT 'DRAFT',
  `publishedAt` DATETIME(3) NULL,
  `publishedById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `retiredAt` DATETIME(3) NULL,
  `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `createdById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `updatedAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `updatedById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `version` INT NOT NULL DEFAULT 1,
  PRIMARY KEY (`id`),
  UNIQUE INDEX `PolicyDocument_departmentId_title_edition_key` (`departmentId`, `title`, `edition`),
  INDEX `PolicyDocument_departmentId_state_id_idx` (`departmentId`, `state`, `id`),
  INDEX `PolicyDocument_departmentId_category_id_idx` (`departmentId`, `category`, `id`),
  INDEX `PolicyDocument_departmentId_effectiveOn_id_idx` (`departmentId`, `effectiveOn`, `id`),
  INDEX `PolicyDocument_publishedById_id_idx` (`publishedById`, `id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `PolicyAcknowledgement` (
  `id` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `departmentId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `documentId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `employeeId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `readAt` DATETIME(3) NOT NULL,
  `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `createdById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `updatedAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `updatedById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `version` INT NOT NULL DEFAULT 1,
  PRIMARY KEY (`id`),
  UNIQUE INDEX `PolicyAcknowledgement_documentId_employeeId_key` (`documentId`, `employeeId`),
  INDEX `PolicyAcknowledgement_departmentId_readAt_id_idx` (`departmentId`, `readAt`, `id`),
  INDEX `PolicyAcknowledgement_employeeId_readAt_id_idx` (`employeeId`, `readAt`, `id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

ALTER TABLE `Employee`
  ADD COLUMN `leaveGuard` INT NOT NULL DEFAULT 0;

CREATE TABLE `TrainingPlan` (
  `id` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `departmentId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `year` INT NOT NULL,
  `title` VARCHAR(120) NOT NULL,
  `businessNeeds` TEXT NULL,
  `staffSituation` TEXT NULL,
  `budget` DECIMAL(16,2) NULL,
  `state` ENUM('DRAFT','SUBMITTED','APPROVED') NOT NULL DEFAULT 'DRAFT',
  `submittedAt` DATETIME(3) NULL,
  `submittedById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `approvedAt` DATETIME(3) NULL,
  `approvedById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `createdById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `updatedAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `updatedById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `version` INT NOT NULL DEFAULT 1,
  PRIMARY KEY (`id`),
  UNIQUE INDEX `TrainingPlan_departmentId_year_key` (`departmentId`, `year`),
  INDEX `TrainingPlan_departmentId_state_id_idx` (`departmentId`, `state`, `id`),
  INDEX `TrainingPlan_submittedById_id_idx` (`submittedById`, `id`),
  INDEX `TrainingPlan_approvedById_id_idx` (`approvedById`, `id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `TrainingCourse` (
  `id` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `departmentId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `planId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `title` VARCHAR(160) NOT NULL,
  `category` ENUM('CULTURE','BUSINESS','SKILLS','INDUSTRY') NOT NULL,
  `mode` ENUM('INTERNAL','EXTERNAL','ONLINE','PRACTICE') NOT NULL DEFAULT 'INTERNAL',
  `objective` TEXT NULL,
  `hours` DECIMAL(6,2) NOT NULL,
  `plannedOn` DATE NULL,
  `trainerId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `trainerName` VARCHAR(80) NULL,
  `institution` VARCHAR(160) NULL,
  `materials` TEXT NULL,
  `link` VARCHAR(255) NULL,
  `cost` DECIMAL(16,2) NULL,
  `mandatory` BOOLEAN NOT NULL DEFAULT 0,
  `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `createdById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `updatedAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `updatedById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `version` INT NOT NULL DEFAULT 1,
  PRIMARY KEY (`id`),
  INDEX `TrainingCourse_departmentId_plannedOn_id_idx` (`departmentId`, `plannedOn`, `id`),
  INDEX `TrainingCourse_departmentId_category_id_idx` (`departmentId`, `category`, `id`),
  INDEX `TrainingCourse_departmentId_mode_id_idx` (`departmentId`, `mode`, `id`),
  INDEX `TrainingCourse_departmentId_title_id_idx` (`departmentId`, `title`, `id`),
  INDEX `TrainingCourse_planId_plannedOn_id_idx` (`planId`, `plannedOn`, `id`),
  INDEX `TrainingCourse_trainerId_id_idx` (`trainerId`, `id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `TrainingSession` (
  `id` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `departmentId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `courseId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `startAt` DATETIME(3) NOT NULL,
  `endAt` DATETIME(3) NOT NULL,
  `place` VARCHAR(160) NULL,
  `capacity` INT NULL,
  `state` ENUM('PLANNED','HELD','CANCELLED') NOT NULL DEFAULT 'PLANNED',
  `note` TEXT NULL,
  `seatGuard` INT NOT NULL DEFAULT 0,
  `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `createdById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `updatedAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `updatedById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `version` INT NOT NULL DEFAULT 1,
  PRIMARY KEY (`id`),
  INDEX `TrainingSession_departmentId_state_id_idx` (`departmentId`, `state`, `id`),
  INDEX `TrainingSession_departmentId_startAt_id_idx` (`departmentId`, `startAt`, `id`),
  INDEX `TrainingSession_courseId_startAt_id_idx` (`courseId`, `startAt`, `id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `Enrollment` (
  `id` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `departmentId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `sessionId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `employeeId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `state` ENUM('ENROLLED','ATTENDED','ABSENT','WITHDRAWN') NOT NULL DEFAULT 'ENROLLED',
  `progress` INT NULL,
  `hours` DECIMAL(6,2) NULL,
  `score` DECIMAL(5,2) NULL,
  `passed` BOOLEAN NULL,
  `rating` INT NULL,
  `feedback` TEXT NULL,
  `note` VARCHAR(500) NULL,
  `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `createdById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `updatedAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `updatedById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `version` INT NOT NULL DEFAULT 1,
  PRIMARY KEY (`id`),
  UNIQUE INDEX `Enrollment_sessionId_employeeId_key` (`sessionId`, `employeeId`),
  INDEX `Enrollment_departmentId_state_id_idx` (`departmentId`, `state`, `id`),
  INDEX `Enrollment_departmentId_createdAt_id_idx` (`departmentId`, `createdAt`, `id`),
  INDEX `Enrollment_employeeId_createdAt_id_idx` (`employeeId`, `createdAt`, `id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `CareerPath` (
  `id` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `departmentId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `title` VARCHAR(120) NOT NULL,
  `fromPosition` ENUM('MANAGER','DEPUTY','SPECIALIST','LEGAL_REVIEWER','FINANCE','COLLABORATOR','SUPERIOR','HR_OFFICER','ADMINISTRATOR') NULL,
  `toPosition` ENUM('MANAGER','DEPUTY','SPECIALIST','LEGAL_REVIEWER','FINANCE','COLLABORATOR','SUPERIOR','HR_OFFICER','ADMINISTRATOR') NOT NULL,
  `requirements` TEXT NULL,
  `active` BOOLEAN NOT NULL DEFAULT 1,
  `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `createdById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `updatedAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `updatedById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `version` INT NOT NULL DEFAULT 1,
  PRIMARY KEY (`id`),
  UNIQUE INDEX `CareerPath_departmentId_title_key` (`departmentId`, `title`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `CareerStep` (
  `id` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `careerPathId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `position` INT NOT NULL DEFAULT 0,
  `title` VARCHAR(120) NOT NULL,
  `requirement` VARCHAR(500) NULL,
  `months` INT NULL,
  PRIMARY KEY (`id`),
  INDEX `CareerStep_careerPathId_position_idx` (`careerPathId`, `position`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `DevelopmentPlan` (
  `id` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `departmentId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `employeeId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `year` INT NOT NULL,
  `careerPathId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `interests` TEXT NULL,
  `strengths` TEXT NULL,
  `goal` TEXT NULL,
  `advice` TEXT NULL,
  `mentorId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `state` ENUM('DRAFT','AGREED','CLOSED') NOT NULL DEFAULT 'DRAFT',
  `agreedAt` DATETIME(3) NULL,
  `agreedById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `createdById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `updatedAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `updatedById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `version` INT NOT NULL DEFAULT 1,
  PRIMARY KEY (`id`),
  UNIQUE INDEX `DevelopmentPlan_employeeId_year_key` (`employeeId`, `year`),
  INDEX `DevelopmentPlan_departmentId_state_id_idx` (`departmentId`, `state`, `id`),
  INDEX `DevelopmentPlan_departmentId_year_id_idx` (`departmentId`, `year`, `id`),
  INDEX `DevelopmentPlan_careerPathId_id_idx` (`careerPathId`, `id`),
  INDEX `DevelopmentPlan_mentorId_id_idx` (`mentorId`, `id`),
  INDEX `DevelopmentPlan_agreedById_id_idx` (`agreedById`, `id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `DevelopmentReview` (
  `id` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `developmentPlanId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `position` INT NOT NULL DEFAULT 0,
  `reviewedOn` DATE NOT NULL,
  `progress` VARCHAR(1000) NOT NULL,
  `nextStep` VARCHAR(500) NULL,
  PRIMARY KEY (`id`),
  INDEX `DevelopmentReview_developmentPlanId_position_idx` (`developmentPlanId`, `position`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `Certification` (
  `id` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `departmentId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `employeeId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `name` VARCHAR(160) NOT NULL,
  `issuer` VARCHAR(160) NULL,
  `examOn` DATE NULL,
  `fee` DECIMAL(16,2) NULL,
  `support` ENUM('NONE','STUDY_LEAVE','HALF_FEE','FULL_FEE') NOT NULL DEFAULT 'NONE',
  `state` ENUM('PREPARING','OBTAINED','FAILED','EXPIRED') NOT NULL DEFAULT 'PREPARING',
  `number` VARCHAR(80) NULL,
  `obtainedOn` DATE NULL,
  `expiry` DATE NULL,
  `note` TEXT NULL,
  `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `createdById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `updatedAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `updatedById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `version` INT NOT NULL DEFAULT 1,
  PRIMARY KEY (`id`),
  INDEX `Certification_departmentId_state_id_idx` (`departmentId`, `state`, `id`),
  INDEX `Certification_departmentId_expiry_id_idx` (`departmentId`, `expiry`, `id`),
  INDEX `Certification_departmentId_examOn_id_idx` (`departmentId`, `examOn`, `id`),
  INDEX `Certification_employeeId_id_idx` (`employeeId`, `id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

ALTER TABLE `AttendanceRecord` ADD CONSTRAINT `AttendanceRecord_employeeId_fkey`
  FOREIGN KEY (`employeeId`) REFERENCES `Employee` (`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `LeaveRequest` ADD CONSTRAINT `LeaveRequest_employeeId_fkey`
  FOREIGN KEY (`employeeId`) REFERENCES `Employee` (`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `LeaveRequest` ADD CONSTRAINT `LeaveRequest_standInId_fkey`
  FOREIGN KEY (`standInId`) REFERENCES `Employee` (`id`) ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE `LeaveRequest` ADD CONSTRAINT `LeaveRequest_decidedById_fkey`
  FOREIGN KEY (`decidedById`) REFERENCES `Employee` (`id`) ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE `ConductRecord` ADD CONSTRAINT `ConductRecord_employeeId_fkey`
  FOREIGN KEY (`employeeId`) REFERENCES `Employee` (`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `ConductRecord` ADD CONSTRAINT `ConductRecord_confirmedById_fkey`
  FOREIGN KEY (`confirmedById`) REFERENCES `Employee` (`id`) ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE `GiftDeclaration` ADD CONSTRAINT `GiftDeclaration_employeeId_fkey`
  FOREIGN KEY (`employeeId`) REFERENCES `Employee` (`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `GiftDeclaration` ADD CONSTRAINT `GiftDeclaration_clientId_fkey`
  FOREIGN KEY (`clientId`) REFERENCES `Client` (`id`) ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE `GiftDeclaration` ADD CONSTRAINT `GiftDeclaration_decidedById_fkey`
  FOREIGN KEY (`decidedById`) REFERENCES `Employee` (`id`) ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE `ConflictDeclaration` ADD CONSTRAINT `ConflictDeclaration_employeeId_fkey`
  FOREIGN KEY (`employeeId`) REFERENCES `Employee` (`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `ConflictDeclaration` ADD CONSTRAINT `ConflictDeclaration_clientId_fkey`
  FOREIGN KEY (`clientId`) REFERENCES `Client` (`id`) ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE `ConflictDeclaration` ADD CONSTRAINT `ConflictDeclaration_acknowledgedById_fkey`
  FOREIGN KEY (`acknowledgedById`) REFERENCES `Employee` (`id`) ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE `IntegrityReport` ADD CONSTRAINT `IntegrityReport_reporterId_fkey`
  FOREIGN KEY (`reporterId`) REFERENCES `Employee` (`id`) ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE `IntegrityReport` ADD CONSTRAINT `IntegrityReport_accusedId_fkey`
  FOREIGN KEY (`accusedId`) REFERENCES `Employee` (`id`) ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE `IntegrityHandler` ADD CONSTRAINT `IntegrityHandler_integrityReportId_fkey`
  FOREIGN KEY (`integrityReportId`) REFERENCES `IntegrityReport` (`id`) ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE `IntegrityHandler` ADD CONSTRAINT `IntegrityHandler_employeeId_fkey`
  FOREIGN KEY (`employeeId`) REFERENCES `Employee` (`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `DisciplinaryAction` ADD CONSTRAINT `DisciplinaryAction_employeeId_fkey`
  FOREIGN KEY (`employeeId`) REFERENCES `Employee` (`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `DisciplinaryAction` ADD CONSTRAINT `DisciplinaryAction_conductRecordId_fkey`
  FOREIGN KEY (`conductRecordId`) REFERENCES `ConductRecord` (`id`) ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE `DisciplinaryAction` ADD CONSTRAINT `DisciplinaryAction_imposedById_fkey`
  FOREIGN KEY (`imposedById`) REFERENCES `Employee` (`id`) ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE `PolicyDocument` ADD CONSTRAINT `PolicyDocument_departmentId_fkey`
  FOREIGN KEY (`departmentId`) REFERENCES `Department` (`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `PolicyDocument` ADD CONSTRAINT `PolicyDocument_publishedById_fkey`
  FOREIGN KEY (`publishedById`) REFERENCES `Employee` (`id`) ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE `PolicyAcknowledgement` ADD CONSTRAINT `PolicyAcknowledgement_documentId_fkey`
  FOREIGN KEY (`documentId`) REFERENCES `PolicyDocument` (`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `PolicyAcknowledgement` ADD CONSTRAINT `PolicyAcknowledgement_employeeId_fkey`
  FOREIGN KEY (`employeeId`) REFERENCES `Employee` (`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `TrainingPlan` ADD CONSTRAINT `TrainingPlan_departmentId_fkey`
  FOREIGN KEY (`departmentId`) REFERENCES `Department` (`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `TrainingPlan` ADD CONSTRAINT `TrainingPlan_submittedById_fkey`
  FOREIGN KEY (`submittedById`) REFERENCES `Employee` (`id`) ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE `TrainingPlan` ADD CONSTRAINT `TrainingPlan_approvedById_fkey`
  FOREIGN KEY (`approvedById`) REFERENCES `Employee` (`id`) ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE `TrainingCourse` ADD CONSTRAINT `TrainingCourse_departmentId_fkey`
  FOREIGN KEY (`departmentId`) REFERENCES `Department` (`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `TrainingCourse` ADD CONSTRAINT `TrainingCourse_planId_fkey`
  FOREIGN KEY (`planId`) REFERENCES `TrainingPlan` (`id`) ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE `TrainingCourse` ADD CONSTRAINT `TrainingCourse_trainerId_fkey`
  FOREIGN KEY (`trainerId`) REFERENCES `Employee` (`id`) ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE `TrainingSession` ADD CONSTRAINT `TrainingSession_courseId_fkey`
  FOREIGN KEY (`courseId`) REFERENCES `TrainingCourse` (`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `Enrollment` ADD CONSTRAINT `Enrollment_sessionId_fkey`
  FOREIGN KEY (`sessionId`) REFERENCES `TrainingSession` (`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `Enrollment` ADD CONSTRAINT `Enrollment_employeeId_fkey`
  FOREIGN KEY (`employeeId`) REFERENCES `Employee` (`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `CareerPath` ADD CONSTRAINT `CareerPath_departmentId_fkey`
  FOREIGN KEY (`departmentId`) REFERENCES `Department` (`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `CareerStep` ADD CONSTRAINT `CareerStep_careerPathId_fkey`
  FOREIGN KEY (`careerPathId`) REFERENCES `CareerPath` (`id`) ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE `DevelopmentPlan` ADD CONSTRAINT `DevelopmentPlan_employeeId_fkey`
  FOREIGN KEY (`employeeId`) REFERENCES `Employee` (`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `DevelopmentPlan` ADD CONSTRAINT `DevelopmentPlan_careerPathId_fkey`
  FOREIGN KEY (`careerPathId`) REFERENCES `CareerPath` (`id`) ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE `DevelopmentPlan` ADD CONSTRAINT `DevelopmentPlan_mentorId_fkey`
  FOREIGN KEY (`mentorId`) REFERENCES `Employee` (`id`) ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE `DevelopmentPlan` ADD CONSTRAINT `DevelopmentPlan_agreedById_fkey`
  FOREIGN KEY (`agreedById`) REFERENCES `Employee` (`id`) ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE `DevelopmentReview` ADD CONSTRAINT `DevelopmentReview_developmentPlanId_fkey`
  FOREIGN KEY (`developmentPlanId`) REFERENCES `DevelopmentPlan` (`id`) ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE `Certification` ADD CONSTRAINT `Certification_employeeId_fkey`
  FOREIGN KEY (`employeeId`) REFERENCES `Employee` (`id`) ON DELETE RESTRICT ON UPDATE CASCADE;
