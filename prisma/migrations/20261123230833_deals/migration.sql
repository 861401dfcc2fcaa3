ALTER TABLE `Contract`
  ADD COLUMN `dealId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL;

ALTER TABLE `Contract` ADD INDEX `Contract_dealId_id_idx` (`dealId`, `id`);

CREATE TABLE `Deal` (
  `id` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `departmentId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `number` VARCHAR(40) NOT NULL,
  `title` VARCHAR(190) NOT NULL,
  `clientId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `brandId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `projectId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `channelId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `ownerId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `stage` ENUM('LEAD','CONTACTED','VISITED','NEEDS_CONFIRMED','PROPOSED','TERMS','INTENT','CONTRACTING','SIGNED','HANDED_OVER','OPENED','LOST','IDLE') NOT NULL DEFAULT 'LEAD',
  `stageSince` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `stageBefore` ENUM('LEAD','CONTACTED','VISITED','NEEDS_CONFIRMED','PROPOSED','TERMS','INTENT','CONTRACTING','SIGNED','HANDED_OVER','OPENED','LOST','IDLE') NULL,
  `expectedArea` DECIMAL(12,2) NULL,
  `expectedAmount` DECIMAL(16,2) NULL,
  `winProbability` INT NULL,
  `expectedSignOn` DATE NULL,
  `nextStep` VARCHAR(500) NULL,
  `nextStepOn` DATE NULL,
  `lostReason` ENUM('RENT','LOCATION','SPACE','POLICY','COMPETITOR','BUDGET','TIMING','NO_RESPONSE','OTHER') NULL,
  `lostNote` VARCHAR(500) NULL,
  `notes` TEXT NULL,
  `roundCount` INT NOT NULL DEFAULT 0,
  `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `createdById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `updatedAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `updatedById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `version` INT NOT NULL DEFAULT 1,
  PRIMARY KEY (`id`),
  UNIQUE INDEX `Deal_departmentId_number_key` (`departmentId`, `number`),
  INDEX `Deal_departmentId_stage_stageSince_id_idx` (`departmentId`, `stage`, `stageSince`, `id`),
  INDEX `Deal_departmentId_stage_id_idx` (`departmentId`, `stage`, `id`),
  INDEX `Deal_departmentId_stageSince_id_idx` (`departmentId`, `stageSince`, `id`),
  INDEX `Deal_departmentId_ownerId_stage_id_idx` (`departmentId`, `ownerId`, `stage`, `id`),
  INDEX `Deal_departmentId_ownerId_id_idx` (`departmentId`, `ownerId`, `id`),
  INDEX `Deal_departmentId_expectedSignOn_id_idx` (`departmentId`, `expectedSignOn`, `id`),
  INDEX `Deal_departmentId_nextStepOn_id_idx` (`departmentId`, `nextStepOn`, `id`),
  INDEX `Deal_departmentId_createdAt_id_idx` (`departmentId`, `createdAt`, `id`),
  INDEX `Deal_clientId_createdAt_id_idx` (`clientId`, `createdAt`, `id`),
  INDEX `Deal_brandId_id_idx` (`brandId`, `id`),
  INDEX `Deal_projectId_stage_id_idx` (`projectId`, `stage`, `id`),
  INDEX `Deal_channelId_id_idx` (`channelId`, `id`),
  INDEX `Deal_ownerId_id_idx` (`ownerId`, `id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `DealUnit` (
  `id` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `dealId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `position` INT NOT NULL DEFAULT 0,
  `unitId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `remark` VARCHAR(190) NULL,
  PRIMARY KEY (`id`),
  UNIQUE INDEX `DealUnit_dealId_unitId_key` (`dealId`, `unitId`),
  INDEX `DealUnit_dealId_position_idx` (`dealId`, `position`),
  INDEX `DealUnit_unitId_id_idx` (`unitId`, `id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `DealStageChange` (
  `id` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `departmentId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `dealId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `fromStage` ENUM('LEAD','CONTACTED','VISITED','NEEDS_CONFIRMED','PROPOSED','TERMS','INTENT','CONTRACTING','SIGNED','HANDED_OVER','OPENED','LOST','IDLE') NULL,
  `toStage` ENUM('LEAD','CONTACTED','VISITED','NEEDS_CONFIRMED','PROPOSED','TERMS','INTENT','CONTRACTING','SIGNED','HANDED_OVER','OPENED','LOST','IDLE') NOT NULL,
  `changedAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `changedById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `createdById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `updatedAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `updatedById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `version` INT NOT NULL DEFAULT 1,
  PRIMARY KEY (`id`),
  INDEX `DealStageChange_departmentId_changedAt_id_idx` (`departmentId`, `changedAt`, `id`),
  INDEX `DealStageChange_departmentId_toStage_changedAt_id_idx` (`departmentId`, `toStage`, `changedAt`, `id`),
  INDEX `DealStageChange_departmentId_createdAt_id_idx` (`departmentId`, `createdAt`, `id`),
  INDEX `DealStageChange_dealId_changedAt_id_idx` (`dealId`, `changedAt`, `id`),
  INDEX `DealStageChange_changedById_id_idx` (`changedById`, `id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `Proposal` (
  `id` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `departmentId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `dealId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `title` VARCHAR(190) NOT NULL,
  `state` ENUM('DRAFT','SENT','ACCEPTED','DECLINED','WITHDRAWN','LAPSED') NOT NULL DEFAULT 'DRAFT',
  `needs` TEXT NULL,
  `solution` TEXT NULL,
  `area` DECIMAL(12,2) NULL,
  `rentUnit` ENUM('PER_SQM_DAY','PER_SQM_MONTH','PER_MONTH') NOT NULL DEFAULT 'PER_SQM_DAY',
  `rent` DECIMAL(12,4) NULL,
  `termMonths` INT NULL,
  `rentFreeDays` INT NULL,
  `validUntil` DATE NULL,
  `preparedById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `sentAt` DATETIME(3) NULL,
  `answeredAt` DATETIME(3) NULL,
  `response` TEXT NULL,
  `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `createdById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `updatedAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `updatedById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `version` INT NOT NULL DEFAULT 1,
  PRIMARY KEY (`id`),
  INDEX `Proposal_departmentId_state_id_idx` (`departmentId`, `state`, `id`),
  INDEX `Proposal_departmentId_state_validUntil_id_idx` (`departmentId`, `state`, `validUntil`, `id`),
  INDEX `Proposal_departmentId_sentAt_id_idx` (`departmentId`, `sentAt`, `id`),
  INDEX `Proposal_departmentId_validUntil_id_idx` (`departmentId`, `validUntil`, `id`),
  INDEX `Proposal_departmentId_createdAt_id_idx` (`departmentId`, `createdAt`, `id`),
  INDEX `Proposal_dealId_createdAt_id_idx` (`dealId`, `createdAt`, `id`),
  INDEX `Proposal_preparedById_id_idx` (`preparedById`, `id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `TermRound` (
  `id` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `departmentId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `dealId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `round` INT NOT NULL DEFAULT 0,
  `offeredBy` ENUM('US','THEM') NOT NULL DEFAULT 'US',
  `offeredOn` DATE NOT NULL,
  `state` ENUM('OPEN','APPROVED','REJECTED') NOT NULL DEFAULT 'OPEN',
  `rentType` ENUM('FIXED','TURNOVER','HIGHER_OF','FIXED_PLUS_TURNOVER') NOT NULL DEFAULT 'FIXED',
  `rentUnit` ENUM('PER_SQM_DAY','PER_SQM_MONTH','PER_MONTH') NOT NULL DEFAULT 'PER_SQM_DAY',
  `dayCount` ENUM('THIRTY','AVERAGE','ACTUAL') NOT NULL DEFAULT 'AVERAGE',
  `area` DECIMAL(12,2) NULL,
  `rentCommencement` DATE NULL,
  `expiry` DATE NULL,
  `turnoverRate` DECIMAL(7,4) NULL,
  `minimumGuarantee` DECIMAL(16,2) NULL,
  `escalationPercent` DECIMAL(7,4) NULL,
  `escalationEvery` INT NULL,
  `fitOutDays` INT NULL,
  `deposit` DECIMAL(16,2) NULL,
  `managementFee` DECIMAL(12,4) NULL,
  `promotionFee` DECIMAL(12,4) NULL,
  `preferentialPolicies` TEXT NULL,
  `breachLiability` TEXT NULL,
  `specialClauses` TEXT NULL,
  `totalRent` DECIMAL(16,2) NULL,
  `firstYearRent` DECIMAL(16,2) NULL,
  `netEffectiveRent` DECIMAL(12,2) NULL,
  `rentFreeDays` INT NOT NULL DEFAULT 0,
  `discountPercent` DECIMAL(7,2) NULL,
  `floorDistance` DECIMAL(12,2) NULL,
  `withinPolicy` BOOLEAN NULL,
  `needsApproval` BOOLEAN NOT NULL DEFAULT 1,
  `recordedById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `decidedAt` DATETIME(3) NULL,
  `decidedById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `createdById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `updatedAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `updatedById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `version` INT NOT NULL DEFAULT 1,
  PRIMARY KEY (`id`),
  UNIQUE INDEX `TermRound_dealId_round_key` (`dealId`, `round`),
  INDEX `TermRound_departmentId_state_id_idx` (`departmentId`, `state`, `id`),
  INDEX `TermRound_departmentId_offeredOn_id_idx` (`departmentId`, `offeredOn`, `id`),
  INDEX `TermRound_departmentId_needsApproval_id_idx` (`departmentId`, `needsApproval`, `id`),
  INDEX `TermRound_departmentId_createdAt_id_idx` (`departmentId`, `createdAt`, `id`),
  INDEX `TermRound_recordedById_id_idx` (`recordedById`, `id`),
  INDEX `TermRound_decidedById_id_idx` (`decidedById`, `id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `TermRentStep` (
  `id` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `roundId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `position` INT NOT NULL DEFAULT 0,
  `startDate` DATE NOT NULL,
  `rate` DECIMAL(14,4) NOT NULL,
  PRIMARY KEY (`id`),
  INDEX `TermRentStep_roundId_position_idx` (`roundId`, `position`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `TermRentFree` (
  `id` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `roundId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `position` INT NOT NULL DEFAULT 0,
  `startDate` DATE NOT NULL,
  `endDate` DATE NOT NULL,
  `includesFees` BOOLEAN NOT NULL DEFAULT 0,
  PRIMARY KEY (`id`),
  INDEX `TermRentFree_roundId_position_idx` (`roundId`, `position`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `UnitReservation` (
  `id` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `departmentId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `unitId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `dealId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `state` ENUM('HELD','FULFILLED','RELEASED','EXPIRED') NOT NULL DEFAULT 'HELD',
  `heldUntil` DATE NOT NULL,
  `endedAt` DATETIME(3) NULL,
  `note` VARCHAR(500) NULL,
  `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `createdById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `updatedAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `updatedById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `version` INT NOT NULL DEFAULT 1,
  PRIMARY KEY (`id`),
  INDEX `UnitReservation_departmentId_state_id_idx` (`departmentId`, `state`, `id`),
  INDEX `UnitReservation_departmentId_heldUntil_id_idx` (`departmentId`, `heldUntil`, `id`),
  INDEX `UnitReservation_departmentId_createdAt_id_idx` (`departmentId`, `createdAt`, `id`),
  INDEX `UnitReservation_unitId_state_heldUntil_idx` (`unitId`, `state`, `heldUntil`),
  INDEX `UnitReservation_dealId_createdAt_id_idx` (`dealId`, `createdAt`, `id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `LeasingProject` (
  `id` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `departmentId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `code` VARCHAR(40) NOT NULL,
  `name` VARCHAR(190) NOT NULL,
  `state` ENUM('PREPARING','ACTIVE','CLOSED') NOT NULL DEFAULT 'PREPARING',
  `propertyId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `leadId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `startDate` DATE NULL,
  `endDate` DATE NULL,
  `targetArea` DECIMAL(12,2) NULL,
  `targetCount` INT NULL,
  `introduction` TEXT NULL,
  `positioning` TEXT NULL,
  `strategy` TEXT NULL,
  `preferentialPolicies` TEXT NULL,
  `process` TEXT NULL,
  `trainingRequired` BOOLEAN NOT NULL DEFAULT 0,
  `holdDaysMax` INT NULL,
  `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `createdById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `updatedAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `updatedById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `version` INT NOT NULL DEFAULT 1,
  PRIMARY KEY (`id`),
  UNIQUE INDEX `LeasingProject_departmentId_code_key` (`departmentId`, `code`),
  INDEX `LeasingProject_departmentId_name_id_idx` (`departmentId`, `name`, `id`),
  INDEX `LeasingProject_departmentId_state_id_idx` (`departmentId`, `state`, `id`),
  INDEX `LeasingProject_departmentId_startDate_id_idx` (`departmentId`, `startDate`, `id`),
  INDEX `LeasingProject_departmentId_createdAt_id_idx` (`departmentId`, `createdAt`, `id`),
  INDEX `LeasingProject_propertyId_id_idx` (`propertyId`, `id`),
  INDEX `LeasingProject_leadId_id_idx` (`leadId`, `id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `ProjectMember` (
  `id` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `projectId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `position` INT NOT NULL DEFAULT 0,
  `employeeId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `role` ENUM('LEAD','NEGOTIATOR','RESEARCHER','PLANNER','SUPPORT') NOT NULL DEFAULT 'NEGOTIATOR',
  `trainedOn` DATE NULL,
  PRIMARY KEY (`id`),
  UNIQUE INDEX `ProjectMember_projectId_employeeId_key` (`projectId`, `employeeId`),
  INDEX `ProjectMember_projectId_position_idx` (`projectId`, `position`),
  INDEX `ProjectMember_employeeId_id_idx` (`employeeId`, `id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `PolicyRule` (
  `id` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `departmentId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `projectId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `name` VARCHAR(190) NOT NULL,
  `format` ENUM('FASHION','FOOD_AND_BEVERAGE','SUPERMARKET','CONVENIENCE','BEAUTY_HEALTH','ELECTRONICS','HOME','CHILDREN','ENTERTAINMENT','SPORTS','EDUCATION','FINANCE','SERVICE','AUTOMOTIVE','HOTEL','OFFICE','OTHER') NULL,
  `maxRentFreeDays` INT NULL,
  `maxDiscountPercent` DECIMAL(7,4) NULL,
  `maxTermMonths` INT NULL,
  `approver` ENUM('MANAGER','DEPUTY') NOT NULL DEFAULT 'MANAGER',
  `validFrom` DATE NOT NULL,
  `validTo` DATE NULL,
  `note` TEXT NULL,
  `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `createdById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `updatedAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `updatedById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `version` INT NOT NULL DEFAULT 1,
  PRIMARY KEY (`id`),
  INDEX `PolicyRule_departmentId_validFrom_id_idx` (`departmentId`, `validFrom`, `id`),
  INDEX `PolicyRule_departmentId_createdAt_id_idx` (`departmentId`, `createdAt`, `id`),
  INDEX `PolicyRule_projectId_validFrom_id_idx` (`projectId`, `validFrom`, `id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `MarketResearch` (
  `id` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `departmentId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `projectId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `kind` ENUM('TREND','DEMAND','COMPETITOR') NOT NULL,
  `title` VARCHAR(190) NOT NULL,
  `researchedOn` DATE NOT NULL,
  `format` ENUM('FASHION','FOOD_AND_BEVERAGE','SUPERMARKET','CONVENIENCE','BEAUTY_HEALTH','ELECTRONICS','HOME','CHILDREN','ENTERTAINMENT','SPORTS','EDUCATION','FINANCE','SERVICE','AUTOMOTIVE','HOTEL','OFFICE','OTHER') NULL,
  `competitor` VARCHAR(190) NULL,
  `rentLevel` DECIMAL(12,4) NULL,
  `occupancy` DECIMAL(7,4) NULL,
  `tenantMix` TEXT NULL,
  `source` VARCHAR(190) NULL,
  `conclusion` TEXT NULL,
  `authorId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `createdById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `updatedAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `updatedById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `version` INT NOT NULL DEFAULT 1,
  PRIMARY KEY (`id`),
  INDEX `MarketResearch_departmentId_researchedOn_id_idx` (`departmentId`, `researchedOn`, `id`),
  INDEX `MarketResearch_departmentId_kind_id_idx` (`departmentId`, `kind`, `id`),
  INDEX `MarketResearch_departmentId_createdAt_id_idx` (`departmentId`, `createdAt`, `id`),
  INDEX `MarketResearch_projectId_researchedOn_id_idx` (`projectId`, `researchedOn`, `id`),
  INDEX `MarketResearch_authorId_id_idx` (`authorId`, `id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `TargetSegment` (
  `id` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `departmentId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `projectId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `name` VARCHAR(190) NOT NULL,
  `format` ENUM('FASHION','FOOD_AND_BEVERAGE','SUPERMARKET','CONVENIENCE','BEAUTY_HEALTH','ELECTRONICS','HOME','CHILDREN','ENTERTAINMENT','SPORTS','EDUCATION','FINANCE','SERVICE','AUTOMOTIVE','HOTEL','OFFICE','OTHER') NULL,
  `tier` ENUM('LUXURY','PREMIUM','MASS','VALUE') NULL,
  `priority` ENUM('CORE','IMPORTANT','SUPPLEMENTARY') NOT NULL DEFAULT 'IMPORTANT',
  `wantedArea` DECIMAL(12,2) NULL,
  `description` TEXT NULL,
  `brandWishes` VARCHAR(500) NULL,
  `approach` TEXT NULL,
  `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `createdById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `updatedAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `updatedById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `version` INT NOT NULL DEFAULT 1,
  PRIMARY KEY (`id`),
  INDEX `TargetSegment_departmentId_priority_id_idx` (`departmentId`, `priority`, `id`),
  INDEX `TargetSegment_departmentId_format_id_idx` (`departmentId`, `format`, `id`),
  INDEX `TargetSegment_departmentId_createdAt_id_idx` (`departmentId`, `createdAt`, `id`),
  INDEX `TargetSegment_projectId_priority_id_idx` (`projectId`, `priority`, `id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `PromotionMaterial` (
  `id` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `departmentId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `projectId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `kind` ENUM('BROCHURE','POSTER','SLIDES','VIDEO','OTHER') NOT NULL,
  `title` VARCHAR(190) NOT NULL,
  `edition` INT NOT NULL DEFAULT 1,
  `state` ENUM('DRAFT','APPROVED','RETIRED') NOT NULL DEFAULT 'DRAFT',
  `audience` VARCHAR(190) NULL,
  `summary` TEXT NULL,
  `url` VARCHAR(255) NULL,
  `authorId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `approvedAt` DATETIME(3) NULL,
  `approvedById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `retiredAt` DATETIME(3) NULL,
  `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `createdById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `updatedAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `updatedById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `version` INT NOT NULL DEFAULT 1,
  PRIMARY KEY (`id`),
  UNIQUE INDEX `PromotionMaterial_departmentId_title_edition_key` (`departmentId`, `title`, `edition`),
  INDEX `PromotionMaterial_departmentId_state_id_idx` (`departmentId`, `state`, `id`),
  INDEX `PromotionMaterial_departmentId_kind_id_idx` (`departmentId`, `kind`, `id`),
  INDEX `PromotionMaterial_departmentId_createdAt_id_idx` (`departmentId`, `createdAt`, `id`),
  INDEX `PromotionMaterial_projectId_kind_id_idx` (`projectId`, `kind`, `id`),
  INDEX `PromotionMaterial_authorId_id_idx` (`authorId`, `id`),
  INDEX `PromotionMaterial_approvedById_id_idx` (`approvedById`, `id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

ALTER TABLE `Contract` ADD CONSTRAINT `Contract_dealId_fkey`
  FOREIGN KEY (`dealId`) REFERENCES `Deal` (`id`) ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE `Deal` ADD CONSTRAINT `Deal_clientId_fkey`
  FOREIGN KEY (`clientId`) REFERENCES `Client` (`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `Deal` ADD CONSTRAINT `Deal_brandId_fkey`
  FOREIGN KEY (`brandId`) REFERENCES `Brand` (`id`) ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE `Deal` ADD CONSTRAINT `Deal_projectId_fkey`
  FOREIGN KEY (`projectId`) REFERENCES `LeasingProject` (`id`) ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE `Deal` ADD CONSTRAINT `Deal_channelId_fkey`
  FOREIGN KEY (`channelId`) REFERENCES `Channel` (`id`) ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE `Deal` ADD CONSTRAINT `Deal_ownerId_fkey`
  FOREIGN KEY (`ownerId`) REFERENCES `Employee` (`id`) ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE `DealUnit` ADD CONSTRAINT `DealUnit_dealId_fkey`
  FOREIGN KEY (`dealId`) REFERENCES `Deal` (`id`) ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE `DealUnit` ADD CONSTRAINT `DealUnit_unitId_fkey`
  FOREIGN KEY (`unitId`) REFERENCES `Unit` (`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `DealStageChange` ADD CONSTRAINT `DealStageChange_dealId_fkey`
  FOREIGN KEY (`dealId`) REFERENCES `Deal` (`id`) ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE `DealStageChange` ADD CONSTRAINT `DealStageChange_changedById_fkey`
  FOREIGN KEY (`changedById`) REFERENCES `Employee` (`id`) ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE `Proposal` ADD CONSTRAINT `Proposal_dealId_fkey`
  FOREIGN KEY (`dealId`) REFERENCES `Deal` (`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `Proposal` ADD CONSTRAINT `Proposal_preparedById_fkey`
  FOREIGN KEY (`preparedById`) REFERENCES `Employee` (`id`) ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE `TermRound` ADD CONSTRAINT `TermRound_dealId_fkey`
  FOREIGN KEY (`dealId`) REFERENCES `Deal` (`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `TermRound` ADD CONSTRAINT `TermRound_recordedById_fkey`
  FOREIGN KEY (`recordedById`) REFERENCES `Employee` (`id`) ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE `TermRound` ADD CONSTRAINT `TermRound_decidedById_fkey`
  FOREIGN KEY (`decidedById`) REFERENCES `Employee` (`id`) ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE `TermRentStep` ADD CONSTRAINT `TermRentStep_roundId_fkey`
  FOREIGN KEY (`roundId`) REFERENCES `TermRound` (`id`) ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE `TermRentFree` ADD CONSTRAINT `TermRentFree_roundId_fkey`
  FOREIGN KEY (`roundId`) REFERENCES `TermRound` (`id`) ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE `UnitReservation` ADD CONSTRAINT `UnitReservation_unitId_fkey`
  FOREIGN KEY (`unitId`) REFERENCES `Unit` (`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `UnitReservation` ADD CONSTRAINT `UnitReservation_dealId_fkey`
  FOREIGN KEY (`dealId`) REFERENCES `Deal` (`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `LeasingProject` ADD CONSTRAINT `LeasingProject_propertyId_fkey`
  FOREIGN KEY (`propertyId`) REFERENCES `Property` (`id`) ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE `LeasingProject` ADD CONSTRAINT `LeasingProject_leadId_fkey`
  FOREIGN KEY (`leadId`) REFERENCES `Employee` (`id`) ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE `ProjectMember` ADD CONSTRAINT `ProjectMember_projectId_fkey`
  FOREIGN KEY (`projectId`) REFERENCES `LeasingProject` (`id`) ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE `ProjectMember` ADD CONSTRAINT `ProjectMember_employeeId_fkey`
  FOREIGN KEY (`employeeId`) REFERENCES `Employee` (`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `PolicyRule` ADD CONSTRAINT `PolicyRule_projectId_fkey`
  FOREIGN KEY (`projectId`) REFERENCES `LeasingProject` (`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `MarketResearch` ADD CONSTRAINT `MarketResearch_projectId_fkey`
  FOREIGN KEY (`projectId`) REFERENCES `LeasingProject` (`id`) ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE `MarketResearch` ADD CONSTRAINT `MarketResearch_authorId_fkey`
  FOREIGN KEY (`authorId`) REFERENCES `Employee` (`id`) ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE `TargetSegment` ADD CONSTRAINT `TargetSegment_projectId_fkey`
  FOREIGN KEY (`projectId`) REFERENCES `LeasingProject` (`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `PromotionMaterial` ADD CONSTRAINT `PromotionMaterial_projectId_fkey`
  FOREIGN KEY (`projectId`) REFERENCES `LeasingProject` (`id`) ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE `PromotionMaterial` ADD CONSTRAINT `PromotionMaterial_authorId_fkey`
  FOREIGN KEY (`authorId`) REFERENCES `Employee` (`id`) ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE `PromotionMaterial` ADD CONSTRAINT `PromotionMaterial_approvedById_fkey`
  FOREIGN KEY (`approvedById`) REFERENCES `Employee` (`id`) ON DELETE SET NULL ON UPDATE CASCADE;
