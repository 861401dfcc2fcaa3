CREATE TABLE `GradePolicy` (
  `id` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `departmentId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `grade` ENUM('A','B','C','D') NOT NULL,
  `serviceStrategy` TEXT NULL,
  `marketingPlan` TEXT NULL,
  `visitIntervalDays` INT NULL,
  `responseHours` INT NOT NULL DEFAULT 48,
  `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `createdById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `updatedAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `updatedById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `version` INT NOT NULL DEFAULT 1,
  PRIMARY KEY (`id`),
  UNIQUE INDEX `GradePolicy_departmentId_grade_key` (`departmentId`, `grade`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `CommunicationPlan` (
  `id` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `departmentId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `clientId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `ownerId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `title` VARCHAR(120) NOT NULL,
  `state` ENUM('DRAFT','ACTIVE','DONE','CANCELLED') NOT NULL DEFAULT 'DRAFT',
  `startDate` DATE NOT NULL,
  `endDate` DATE NOT NULL,
  `goals` TEXT NULL,
  `result` TEXT NULL,
  `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `createdById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `updatedAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `updatedById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `version` INT NOT NULL DEFAULT 1,
  PRIMARY KEY (`id`),
  INDEX `CommunicationPlan_departmentId_state_id_idx` (`departmentId`, `state`, `id`),
  INDEX `CommunicationPlan_departmentId_startDate_id_idx` (`departmentId`, `startDate`, `id`),
  INDEX `CommunicationPlan_departmentId_endDate_id_idx` (`departmentId`, `endDate`, `id`),
  INDEX `CommunicationPlan_clientId_startDate_id_idx` (`clientId`, `startDate`, `id`),
  INDEX `CommunicationPlan_ownerId_startDate_id_idx` (`ownerId`, `startDate`, `id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `CommunicationStep` (
  `id` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `planId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `position` INT NOT NULL DEFAULT 0,
  `method` ENUM('VISIT','PHONE','WECHAT','EMAIL','MEETING','OTHER') NOT NULL DEFAULT 'PHONE',
  `dueOn` DATE NOT NULL,
  `content` VARCHAR(191) NOT NULL,
  `doneOn` DATE NULL,
  PRIMARY KEY (`id`),
  INDEX `CommunicationStep_planId_position_id_idx` (`planId`, `position`, `id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `Visit` (
  `id` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `departmentId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `clientId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `dealId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `ownerId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `kind` ENUM('FIRST','NEGOTIATION','RETURN','KEY_CLIENT') NOT NULL DEFAULT 'NEGOTIATION',
  `state` ENUM('PLANNED','PREPARED','DONE','CANCELLED') NOT NULL DEFAULT 'PLANNED',
  `plannedAt` DATETIME(3) NOT NULL,
  `purpose` VARCHAR(191) NOT NULL,
  `location` VARCHAR(191) NULL,
  `materials` TEXT NULL,
  `visitedAt` DATETIME(3) NULL,
  `needs` TEXT NULL,
  `objections` TEXT NULL,
  `sentiment` ENUM('POSITIVE','NEUTRAL','NEGATIVE') NULL,
  `outcome` TEXT NULL,
  `nextStep` VARCHAR(191) NULL,
  `nextOn` DATE NULL,
  `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `createdById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `updatedAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `updatedById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `version` INT NOT NULL DEFAULT 1,
  PRIMARY KEY (`id`),
  INDEX `Visit_departmentId_state_id_idx` (`departmentId`, `state`, `id`),
  INDEX `Visit_departmentId_kind_id_idx` (`departmentId`, `kind`, `id`),
  INDEX `Visit_departmentId_plannedAt_id_idx` (`departmentId`, `plannedAt`, `id`),
  INDEX `Visit_departmentId_visitedAt_id_idx` (`departmentId`, `visitedAt`, `id`),
  INDEX `Visit_departmentId_nextOn_id_idx` (`departmentId`, `nextOn`, `id`),
  INDEX `Visit_clientId_plannedAt_id_idx` (`clientId`, `plannedAt`, `id`),
  INDEX `Visit_dealId_plannedAt_id_idx` (`dealId`, `plannedAt`, `id`),
  INDEX `Visit_ownerId_plannedAt_id_idx` (`ownerId`, `plannedAt`, `id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `VisitChecklistItem` (
  `id` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `visitId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `position` INT NOT NULL DEFAULT 0,
  `text` VARCHAR(191) NOT NULL,
  `ready` BOOLEAN NOT NULL DEFAULT 0,
  PRIMARY KEY (`id`),
  INDEX `VisitChecklistItem_visitId_position_id_idx` (`visitId`, `position`, `id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `VisitParticipant` (
  `id` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `visitId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `position` INT NOT NULL DEFAULT 0,
  `employeeId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `contactId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `name` VARCHAR(80) NULL,
  PRIMARY KEY (`id`),
  INDEX `VisitParticipant_visitId_position_id_idx` (`visitId`, `position`, `id`),
  INDEX `VisitParticipant_employeeId_id_idx` (`employeeId`, `id`),
  INDEX `VisitParticipant_contactId_id_idx` (`contactId`, `id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `Inquiry` (
  `id` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `departmentId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `clientId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `contactId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `method` ENUM('VISIT','PHONE','WECHAT','EMAIL','MEETING','OTHER') NOT NULL DEFAULT 'PHONE',
  `state` ENUM('OPEN','ANSWERED','CLOSED') NOT NULL DEFAULT 'OPEN',
  `subject` VARCHAR(191) NOT NULL,
  `question` TEXT NOT NULL,
  `askedAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `dueAt` DATETIME(3) NULL,
  `answer` TEXT NULL,
  `answeredAt` DATETIME(3) NULL,
  `answeredById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `createdById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `updatedAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `updatedById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `version` INT NOT NULL DEFAULT 1,
  PRIMARY KEY (`id`),
  INDEX `Inquiry_departmentId_state_id_idx` (`departmentId`, `state`, `id`),
  INDEX `Inquiry_departmentId_askedAt_id_idx` (`departmentId`, `askedAt`, `id`),
  INDEX `Inquiry_departmentId_dueAt_id_idx` (`departmentId`, `dueAt`, `id`),
  INDEX `Inquiry_clientId_askedAt_id_idx` (`clientId`, `askedAt`, `id`),
  INDEX `Inquiry_contactId_askedAt_id_idx` (`contactId`, `askedAt`, `id`),
  INDEX `Inquiry_answeredById_askedAt_id_idx` (`answeredById`, `askedAt`, `id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `Complaint` (
  `id` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `departmentId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `clientId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `kind` ENUM('SERVICE','PROPERTY','ENGINEERING','FEES','SURROUNDINGS','OTHER') NOT NULL DEFAULT 'SERVICE',
  `severity` ENUM('LOW','NORMAL','HIGH','URGENT') NOT NULL DEFAULT 'NORMAL',
  `state` ENUM('NEW','ASSIGNED','HANDLING','RESOLVED','RETURN_VISITED','CLOSED','REOPENED') NOT NULL DEFAULT 'NEW',
  `title` VARCHAR(191) NOT NULL,
  `description` TEXT NULL,
  `filedAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `dueAt` DATETIME(3) NULL,
  `handlerId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `assignedAt` DATETIME(3) NULL,
  `progress` TEXT NULL,
  `resolution` TEXT NULL,
  `resolvedAt` DATETIME(3) NULL,
  `returnVisitNote` TEXT NULL,
  `returnVisitedAt` DATETIME(3) NULL,
  `rating` INT NULL,
  `closedAt` DATETIME(3) NULL,
  `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `createdById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `updatedAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `updatedById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `version` INT NOT NULL DEFAULT 1,
  PRIMARY KEY (`id`),
  INDEX `Complaint_departmentId_state_id_idx` (`departmentId`, `state`, `id`),
  INDEX `Complaint_departmentId_kind_id_idx` (`departmentId`, `kind`, `id`),
  INDEX `Complaint_departmentId_severity_id_idx` (`departmentId`, `severity`, `id`),
  INDEX `Complaint_departmentId_filedAt_id_idx` (`departmentId`, `filedAt`, `id`),
  INDEX `Complaint_departmentId_dueAt_id_idx` (`departmentId`, `dueAt`, `id`),
  INDEX `Complaint_clientId_filedAt_id_idx` (`clientId`, `filedAt`, `id`),
  INDEX `Complaint_handlerId_filedAt_id_idx` (`handlerId`, `filedAt`, `id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `Suggestion` (
  `id` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `departmentId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `clientId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `state` ENUM('NEW','CONSIDERING','ADOPTED','DECLINED') NOT NULL DEFAULT 'NEW',
  `title` VARCHAR(191) NOT NULL,
  `content` TEXT NULL,
  `receivedAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `handlerId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `reply` TEXT NULL,
  `repliedAt` DATETIME(3) NULL,
  `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `createdById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `updatedAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `updatedById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `version` INT NOT NULL DEFAULT 1,
  PRIMARY KEY (`id`),
  INDEX `Suggestion_departmentId_state_id_idx` (`departmentId`, `state`, `id`),
  INDEX `Suggestion_departmentId_receivedAt_id_idx` (`departmentId`, `receivedAt`, `id`),
  INDEX `Suggestion_clientId_receivedAt_id_idx` (`clientId`, `receivedAt`, `id`),
  INDEX `Suggestion_handlerId_receivedAt_id_idx` (`handlerId`, `receivedAt`, `id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `SurveyTemplate` (
  `id` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `departmentId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `name` VARCHAR(120) NOT NULL,
  `introduction` TEXT NULL,
  `active` BOOLEAN NOT NULL DEFAULT 1,
  `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `createdById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `updatedAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `updatedById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `version` INT NOT NULL DEFAULT 1,
  PRIMARY KEY (`id`),
  UNIQUE INDEX `SurveyTemplate_departmentId_name_key` (`departmentId`, `name`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `SurveyQuestion` (
  `id` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `templateId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `position` INT NOT NULL DEFAULT 0,
  `text` VARCHAR(191) NOT NULL,
  PRIMARY KEY (`id`),
  INDEX `SurveyQuestion_templateId_position_id_idx` (`templateId`, `position`, `id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `SatisfactionSurvey` (
  `id` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `departmentId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `clientId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `templateId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `title` VARCHAR(120) NOT NULL,
  `channel` ENUM('ONLINE','PHONE','VISIT','PAPER') NOT NULL DEFAULT 'ONLINE',
  `state` ENUM('SENT','ANSWERED','EXPIRED') NOT NULL DEFAULT 'SENT',
  `sentOn` DATE NOT NULL,
  `expiresOn` DATE NOT NULL,
  `answeredAt` DATETIME(3) NULL,
  `respondent` VARCHAR(80) NULL,
  `score` DECIMAL(4,2) NULL,
  `comment` TEXT NULL,
  `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `createdById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `updatedAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `updatedById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `version` INT NOT NULL DEFAULT 1,
  PRIMARY KEY (`id`),
  INDEX `SatisfactionSurvey_departmentId_state_id_idx` (`departmentId`, `state`, `id`),
  INDEX `SatisfactionSurvey_departmentId_channel_id_idx` (`departmentId`, `channel`, `id`),
  INDEX `SatisfactionSurvey_departmentId_sentOn_id_idx` (`departmentId`, `sentOn`, `id`),
  INDEX `SatisfactionSurvey_departmentId_expiresOn_id_idx` (`departmentId`, `expiresOn`, `id`),
  INDEX `SatisfactionSurvey_departmentId_answeredAt_id_idx` (`departmentId`, `answeredAt`, `id`),
  INDEX `SatisfactionSurvey_departmentId_score_id_idx` (`departmentId`, `score`, `id`),
  INDEX `SatisfactionSurvey_clientId_sentOn_id_idx` (`clientId`, `sentOn`, `id`),
  INDEX `SatisfactionSurvey_templateId_sentOn_id_idx` (`templateId`, `sentOn`, `id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `SurveyAnswer` (
  `id` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `surveyId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `position` INT NOT NULL DEFAULT 0,
  `question` VARCHAR(191) NOT NULL,
  `score` INT NULL,
  `text` VARCHAR(500) NULL,
  PRIMARY KEY (`id`),
  INDEX `SurveyAnswer_surveyId_position_id_idx` (`surveyId`, `position`, `id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

ALTER TABLE `Client`
  ADD COLUMN `sourceEventId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL;

ALTER TABLE `Client` ADD INDEX `Client_sourceEventId_id_idx` (`sourceEventId`, `id`);

ALTER TABLE `Deal`
  ADD COLUMN `sourceEventId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL;

ALTER TABLE `Deal` ADD INDEX `Deal_sourceEventId_id_idx` (`sourceEventId`, `id`);

CREATE TABLE `Event` (
  `id` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `departmentId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `type` ENUM('PROMOTION_CONFERENCE','MATCHMAKING','SEMINAR','OPEN_DAY','SALON','SIGNING_CEREMONY','OTHER') NOT NULL DEFAULT 'PROMOTION_CONFERENCE',
  `state` ENUM('PLANNED','APPROVED','PREPARING','RUNNING','ENDED','SUMMARISED','CANCELLED') NOT NULL DEFAULT 'PLANNED',
  `theme` VARCHAR(191) NOT NULL,
  `goals` TEXT NULL,
  `startsAt` DATETIME(3) NOT NULL,
  `endsAt` DATETIME(3) NOT NULL,
  `place` VARCHAR(191) NULL,
  `audience` VARCHAR(191) NULL,
  `expectedAttendance` INT NULL,
  `publicity` TEXT NULL,
  `ownerId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `budget` DECIMAL(16,2) NULL,
  `actualCost` DECIMAL(16,2) NULL,
  `approvedAt` DATETIME(3) NULL,
  `approvedById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `cancelReason` VARCHAR(500) NULL,
  `guestGuard` INT NOT NULL DEFAULT 0,
  `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `createdById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `updatedAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `updatedById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `version` INT NOT NULL DEFAULT 1,
  PRIMARY KEY (`id`),
  INDEX `Event_departmentId_state_id_idx` (`departmentId`, `state`, `id`),
  INDEX `Event_departmentId_type_id_idx` (`departmentId`, `type`, `id`),
  INDEX `Event_departmentId_theme_id_idx` (`departmentId`, `theme`, `id`),
  INDEX `Event_departmentId_startsAt_id_idx` (`departmentId`, `startsAt`, `id`),
  INDEX `Event_departmentId_endsAt_id_idx` (`departmentId`, `endsAt`, `id`),
  INDEX `Event_ownerId_startsAt_id_idx` (`ownerId`, `startsAt`, `id`),
  INDEX `Event_approvedById_startsAt_id_idx` (`approvedById`, `startsAt`, `id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `EventAgendaItem` (
  `id` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `eventId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `position` INT NOT NULL DEFAULT 0,
  `startsAt` DATETIME(3) NOT NULL,
  `title` VARCHAR(191) NOT NULL,
  `speaker` VARCHAR(120) NULL,
  PRIMARY KEY (`id`),
  INDEX `EventAgendaItem_eventId_position_id_idx` (`eventId`, `position`, `id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `EventTask` (
  `id` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `departmentId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `eventId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `kind` ENUM('VENUE','RECEPTION','SIGN_IN','MEETING','PUBLICITY','MATERIALS','SAFETY','OTHER') NOT NULL DEFAULT 'OTHER',
  `state` ENUM('OPEN','DONE','CANCELLED') NOT NULL DEFAULT 'OPEN',
  `title` VARCHAR(191) NOT NULL,
  `ownerId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `dueOn` DATE NOT NULL,
  `result` TEXT NULL,
  `doneAt` DATETIME(3) NULL,
  `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `createdById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `updatedAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `updatedById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `version` INT NOT NULL DEFAULT 1,
  PRIMARY KEY (`id`),
  INDEX `EventTask_departmentId_state_id_idx` (`departmentId`, `state`, `id`),
  INDEX `EventTask_departmentId_kind_id_idx` (`departmentId`, `kind`, `id`),
  INDEX `EventTask_departmentId_dueOn_id_idx` (`departmentId`, `dueOn`, `id`),
  INDEX `EventTask_eventId_dueOn_id_idx` (`eventId`, `dueOn`, `id`),
  INDEX `EventTask_ownerId_dueOn_id_idx` (`ownerId`, `dueOn`, `id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `EventInvitation` (
  `id` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `departmentId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `eventId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `clientId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `contactId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `state` ENUM('INVITED','ACCEPTED','DECLINED','NO_RESPONSE') NOT NULL DEFAULT 'INVITED',
  `invitedOn` DATE NOT NULL,
  `respondBy` DATE NULL,
  `respondedAt` DATETIME(3) NULL,
  `seats` INT NOT NULL DEFAULT 1,
  `note` VARCHAR(500) NULL,
  `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `createdById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `updatedAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `updatedById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `version` INT NOT NULL DEFAULT 1,
  PRIMARY KEY (`id`),
  UNIQUE INDEX `EventInvitation_eventId_contactId_key` (`eventId`, `contactId`),
  INDEX `EventInvitation_departmentId_state_id_idx` (`departmentId`, `state`, `id`),
  INDEX `EventInvitation_departmentId_invitedOn_id_idx` (`departmentId`, `invitedOn`, `id`),
  INDEX `EventInvitation_departmentId_respondBy_id_idx` (`departmentId`, `respondBy`, `id`),
  INDEX `EventInvitation_eventId_invitedOn_id_idx` (`eventId`, `invitedOn`, `id`),
  INDEX `EventInvitation_clientId_invitedOn_id_idx` (`clientId`, `invitedOn`, `id`),
  INDEX `EventInvitation_contactId_invitedOn_id_idx` (`contactId`, `invitedOn`, `id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `EventCheckIn` (
  `id` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `departmentId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `eventId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `invitationId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `clientId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `method` ENUM('QR_CODE','LIST','WALK_IN') NOT NULL DEFAULT 'LIST',
  `checkedInAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `walkInName` VARCHAR(80) NULL,
  `walkInCompany` VARCHAR(190) NULL,
  `walkInMobile` VARCHAR(32) NULL,
  `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `createdById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `updatedAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `updatedById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `version` INT NOT NULL DEFAULT 1,
  PRIMARY KEY (`id`),
  UNIQUE INDEX `EventCheckIn_invitationId_key` (`invitationId`),
  INDEX `EventCheckIn_departmentId_checkedInAt_id_idx` (`departmentId`, `checkedInAt`, `id`),
  INDEX `EventCheckIn_departmentId_method_id_idx` (`departmentId`, `method`, `id`),
  INDEX `EventCheckIn_eventId_checkedInAt_id_idx` (`eventId`, `checkedInAt`, `id`),
  INDEX `EventCheckIn_clientId_checkedInAt_id_idx` (`clientId`, `checkedInAt`, `id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `EventFeedback` (
  `id` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `departmentId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `eventId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `invitationId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `score` INT NOT NULL,
  `text` TEXT NULL,
  `givenAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `createdById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `updatedAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `updatedById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `version` INT NOT NULL DEFAULT 1,
  PRIMARY KEY (`id`),
  INDEX `EventFeedback_departmentId_givenAt_id_idx` (`departmentId`, `givenAt`, `id`),
  INDEX `EventFeedback_departmentId_score_id_idx` (`departmentId`, `score`, `id`),
  INDEX `EventFeedback_eventId_givenAt_id_idx` (`eventId`, `givenAt`, `id`),
  INDEX `EventFeedback_invitationId_givenAt_id_idx` (`invitationId`, `givenAt`, `id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `EventSummary` (
  `id` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `departmentId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `eventId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `title` VARCHAR(191) NOT NULL,
  `attendance` INT NULL,
  `effect` TEXT NOT NULL,
  `problems` TEXT NULL,
  `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `createdById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `updatedAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `updatedById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `version` INT NOT NULL DEFAULT 1,
  PRIMARY KEY (`id`),
  UNIQUE INDEX `EventSummary_eventId_key` (`eventId`),
  INDEX `EventSummary_departmentId_createdAt_id_idx` (`departmentId`, `createdAt`, `id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `EventImprovement` (
  `id` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `summaryId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `position` INT NOT NULL DEFAULT 0,
  `text` VARCHAR(500) NOT NULL,
  `ownerId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `dueOn` DATE NULL,
  `doneOn` DATE NULL,
  `carriedIntoId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  PRIMARY KEY (`id`),
  INDEX `EventImprovement_summaryId_position_id_idx` (`summaryId`, `position`, `id`),
  INDEX `EventImprovement_ownerId_id_idx` (`ownerId`, `id`),
  INDEX `EventImprovement_carriedIntoId_id_idx` (`carriedIntoId`, `id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

ALTER TABLE `CommunicationPlan` ADD CONSTRAINT `CommunicationPlan_clientId_fkey`
  FOREIGN KEY (`clientId`) REFERENCES `Client` (`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `CommunicationPlan` ADD CONSTRAINT `CommunicationPlan_ownerId_fkey`
  FOREIGN KEY (`ownerId`) REFERENCES `Employee` (`id`) ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE `CommunicationStep` ADD CONSTRAINT `CommunicationStep_planId_fkey`
  FOREIGN KEY (`planId`) REFERENCES `CommunicationPlan` (`id`) ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE `Visit` ADD CONSTRAINT `Visit_clientId_fkey`
  FOREIGN KEY (`clientId`) REFERENCES `Client` (`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `Visit` ADD CONSTRAINT `Visit_dealId_fkey`
  FOREIGN KEY (`dealId`) REFERENCES `Deal` (`id`) ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE `Visit` ADD CONSTRAINT `Visit_ownerId_fkey`
  FOREIGN KEY (`ownerId`) REFERENCES `Employee` (`id`) ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE `VisitChecklistItem` ADD CONSTRAINT `VisitChecklistItem_visitId_fkey`
  FOREIGN KEY (`visitId`) REFERENCES `Visit` (`id`) ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE `VisitParticipant` ADD CONSTRAINT `VisitParticipant_visitId_fkey`
  FOREIGN KEY (`visitId`) REFERENCES `Visit` (`id`) ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE `VisitParticipant` ADD CONSTRAINT `VisitParticipant_employeeId_fkey`
  FOREIGN KEY (`employeeId`) REFERENCES `Employee` (`id`) ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE `VisitParticipant` ADD CONSTRAINT `VisitParticipant_contactId_fkey`
  FOREIGN KEY (`contactId`) REFERENCES `Contact` (`id`) ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE `Inquiry` ADD CONSTRAINT `Inquiry_clientId_fkey`
  FOREIGN KEY (`clientId`) REFERENCES `Client` (`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `Inquiry` ADD CONSTRAINT `Inquiry_contactId_fkey`
  FOREIGN KEY (`contactId`) REFERENCES `Contact` (`id`) ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE `Inquiry` ADD CONSTRAINT `Inquiry_answeredById_fkey`
  FOREIGN KEY (`answeredById`) REFERENCES `Employee` (`id`) ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE `Complaint` ADD CONSTRAINT `Complaint_clientId_fkey`
  FOREIGN KEY (`clientId`) REFERENCES `Client` (`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `Complaint` ADD CONSTRAINT `Complaint_handlerId_fkey`
  FOREIGN KEY (`handlerId`) REFERENCES `Employee` (`id`) ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE `Suggestion` ADD CONSTRAINT `Suggestion_clientId_fkey`
  FOREIGN KEY (`clientId`) REFERENCES `Client` (`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `Suggestion` ADD CONSTRAINT `Suggestion_handlerId_fkey`
  FOREIGN KEY (`handlerId`) REFERENCES `Employee` (`id`) ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE `SurveyQuestion` ADD CONSTRAINT `SurveyQuestion_templateId_fkey`
  FOREIGN KEY (`templateId`) REFERENCES `SurveyTemplate` (`id`) ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE `SatisfactionSurvey` ADD CONSTRAINT `SatisfactionSurvey_clientId_fkey`
  FOREIGN KEY (`clientId`) REFERENCES `Client` (`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `SatisfactionSurvey` ADD CONSTRAINT `SatisfactionSurvey_templateId_fkey`
  FOREIGN KEY (`templateId`) REFERENCES `SurveyTemplate` (`id`) ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE `SurveyAnswer` ADD CONSTRAINT `SurveyAnswer_surveyId_fkey`
  FOREIGN KEY (`surveyId`) REFERENCES `SatisfactionSurvey` (`id`) ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE `Client` ADD CONSTRAINT `Client_sourceEventId_fkey`
  FOREIGN KEY (`sourceEventId`) REFERENCES `Event` (`id`) ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE `Deal` ADD CONSTRAINT `Deal_sourceEventId_fkey`
  FOREIGN KEY (`sourceEventId`) REFERENCES `Event` (`id`) ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE `Event` ADD CONSTRAINT `Event_ownerId_fkey`
  FOREIGN KEY (`ownerId`) REFERENCES `Employee` (`id`) ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE `Event` ADD CONSTRAINT `Event_approvedById_fkey`
  FOREIGN KEY (`approvedById`) REFERENCES `Employee` (`id`) ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE `EventAgendaItem` ADD CONSTRAINT `EventAgendaItem_eventId_fkey`
  FOREIGN KEY (`eventId`) REFERENCES `Event` (`id`) ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE `EventTask` ADD CONSTRAINT `EventTask_eventId_fkey`
  FOREIGN KEY (`eventId`) REFERENCES `Event` (`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `EventTask` ADD CONSTRAINT `EventTask_ownerId_fkey`
  FOREIGN KEY (`ownerId`) REFERENCES `Employee` (`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `EventInvitation` ADD CONSTRAINT `EventInvitation_eventId_fkey`
  FOREIGN KEY (`eventId`) REFERENCES `Event` (`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `EventInvitation` ADD CONSTRAINT `EventInvitation_clientId_fkey`
  FOREIGN KEY (`clientId`) REFERENCES `Client` (`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `EventInvitation` ADD CONSTRAINT `EventInvitation_contactId_fkey`
  FOREIGN KEY (`contactId`) REFERENCES `Contact` (`id`) ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE `EventCheckIn` ADD CONSTRAINT `EventCheckIn_eventId_fkey`
  FOREIGN KEY (`eventId`) REFERENCES `Event` (`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `EventCheckIn` ADD CONSTRAINT `EventCheckIn_invitationId_fkey`
  FOREIGN KEY (`invitationId`) REFERENCES `EventInvitation` (`id`) ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE `EventCheckIn` ADD CONSTRAINT `EventCheckIn_clientId_fkey`
  FOREIGN KEY (`clientId`) REFERENCES `Client` (`id`) ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE `EventFeedback` ADD CONSTRAINT `EventFeedback_eventId_fkey`
  FOREIGN KEY (`eventId`) REFERENCES `Event` (`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `EventFeedback` ADD CONSTRAINT `EventFeedback_invitationId_fkey`
  FOREIGN KEY (`invitationId`) REFERENCES `EventInvitation` (`id`) ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE `EventSummary` ADD CONSTRAINT `EventSummary_eventId_fkey`
  FOREIGN KEY (`eventId`) REFERENCES `Event` (`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `EventImprovement` ADD CONSTRAINT `EventImprovement_summaryId_fkey`
  FOREIGN KEY (`summaryId`) REFERENCES `EventSummary` (`id`) ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE `EventImprovement` ADD CONSTRAINT `EventImprovement_ownerId_fkey`
  FOREIGN KEY (`ownerId`) REFERENCES `Employee` (`id`) ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE `EventImprovement` ADD CONSTRAINT `EventImprovement_carriedIntoId_fkey`
  FOREIGN KEY (`carriedIntoId`) REFERENCES `Event` (`id`) ON DELETE SET NULL ON UPDATE CASCADE;
