CREATE TABLE `AuditEntry` (
  `id` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `at` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `departmentId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `actorId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `actorName` VARCHAR(120) NOT NULL,
  `actorRole` VARCHAR(8) NOT NULL,
  `actingFor` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `action` ENUM('CREATE','UPDATE','DELETE','IMPORT','SIGN_IN','SIGN_IN_AS','GRANT','REVOKE') NOT NULL,
  `recordType` VARCHAR(64) NOT NULL,
  `recordId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `changes` JSON NOT NULL,
  `requestId` VARCHAR(64) NULL,
  `seq` BIGINT NULL,
  `hash` CHAR(64) NULL,
  PRIMARY KEY (`id`),
  UNIQUE INDEX `AuditEntry_seq_key` (`seq`),
  INDEX `AuditEntry_recordId_id_idx` (`recordId`, `id`),
  INDEX `AuditEntry_departmentId_at_id_idx` (`departmentId`, `at`, `id`),
  INDEX `AuditEntry_actorId_at_id_idx` (`actorId`, `at`, `id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `OutboxEvent` (
  `id` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `at` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `topic` VARCHAR(80) NOT NULL,
  `recordType` VARCHAR(64) NOT NULL,
  `recordId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `version` INT NOT NULL,
  `deliveredAt` DATETIME(3) NULL,
  PRIMARY KEY (`id`),
  INDEX `OutboxEvent_deliveredAt_id_idx` (`deliveredAt`, `id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `IdempotencyKey` (
  `actorId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `key` VARCHAR(128) NOT NULL,
  `requestHash` CHAR(64) NOT NULL,
  `recordIds` JSON NOT NULL,
  `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  PRIMARY KEY (`actorId`, `key`),
  INDEX `IdempotencyKey_createdAt_idx` (`createdAt`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `ImportRun` (
  `id` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `departmentId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `kind` VARCHAR(64) NOT NULL,
  `fileName` VARCHAR(255) NULL,
  `dryRun` BOOLEAN NOT NULL,
  `allOrNothing` BOOLEAN NOT NULL,
  `state` ENUM('RUNNING','DONE','FAILED') NOT NULL DEFAULT 'RUNNING',
  `rowsTotal` INT NOT NULL DEFAULT 0,
  `rowsDone` INT NOT NULL DEFAULT 0,
  `created` INT NOT NULL DEFAULT 0,
  `updated` INT NOT NULL DEFAULT 0,
  `unchanged` INT NOT NULL DEFAULT 0,
  `failed` INT NOT NULL DEFAULT 0,
  `problems` JSON NOT NULL,
  `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `createdById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `updatedAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `version` INT NOT NULL DEFAULT 1,
  PRIMARY KEY (`id`),
  INDEX `ImportRun_departmentId_createdAt_id_idx` (`departmentId`, `createdAt`, `id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `Account` (
  `id` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `departmentId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `employeeId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `passwordHash` VARCHAR(255) NULL,
  `securityStamp` INT NOT NULL DEFAULT 1,
  `mustChangePassword` BOOLEAN NOT NULL DEFAULT 0,
  `state` ENUM('ACTIVE','SUSPENDED') NOT NULL DEFAULT 'ACTIVE',
  `lastSignInAt` DATETIME(3) NULL,
  `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `createdById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `updatedAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `updatedById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `version` INT NOT NULL DEFAULT 1,
  PRIMARY KEY (`id`),
  UNIQUE INDEX `Account_employeeId_key` (`employeeId`),
  INDEX `Account_departmentId_id_idx` (`departmentId`, `id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `Session` (
  `id` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `accountId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `postId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `role` VARCHAR(8) NOT NULL,
  `familyHash` CHAR(64) NOT NULL,
  `tokenHash` CHAR(64) NOT NULL,
  `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `rotatedAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `expiresAt` DATETIME(3) NOT NULL,
  `revokedAt` DATETIME(3) NULL,
  `revokeReason` VARCHAR(32) NULL,
  `userAgent` VARCHAR(255) NULL,
  `address` VARCHAR(64) NULL,
  PRIMARY KEY (`id`),
  UNIQUE INDEX `Session_familyHash_key` (`familyHash`),
  INDEX `Session_accountId_revokedAt_idx` (`accountId`, `revokedAt`),
  INDEX `Session_expiresAt_idx` (`expiresAt`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `LoginThrottle` (
  `id` CHAR(64) NOT NULL,
  `failures` INT NOT NULL DEFAULT 0,
  `blockedUntil` DATETIME(3) NOT NULL,
  `updatedAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  PRIMARY KEY (`id`),
  INDEX `LoginThrottle_updatedAt_idx` (`updatedAt`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `SigningKey` (
  `id` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `publicJwk` JSON NOT NULL,
  `privateBox` TEXT NOT NULL,
  `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `retiredAt` DATETIME(3) NULL,
  PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `ApiClient` (
  `id` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `departmentId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `name` VARCHAR(120) NOT NULL,
  `kind` ENUM('PARTNER','BI') NOT NULL,
  `clientId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `allDepartments` BOOLEAN NOT NULL DEFAULT 0,
  `departmentIds` JSON NULL,
  `secretHash` CHAR(64) NOT NULL,
  `expiresAt` DATETIME(3) NULL,
  `revokedAt` DATETIME(3) NULL,
  `lastUsedAt` DATETIME(3) NULL,
  `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `createdById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `updatedAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `updatedById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `version` INT NOT NULL DEFAULT 1,
  PRIMARY KEY (`id`),
  INDEX `ApiClient_departmentId_kind_id_idx` (`departmentId`, `kind`, `id`),
  INDEX `ApiClient_clientId_idx` (`clientId`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `Channel` (
  `id` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `departmentId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `name` VARCHAR(120) NOT NULL,
  `kind` ENUM('ONLINE','EXPO','ASSOCIATION','MEDIA','REFERRAL','EVENT','AGENCY','OTHER') NOT NULL,
  `cost` DECIMAL(16,2) NULL,
  `active` BOOLEAN NOT NULL DEFAULT 1,
  `note` TEXT NULL,
  `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `createdById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `updatedAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `updatedById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `version` INT NOT NULL DEFAULT 1,
  PRIMARY KEY (`id`),
  UNIQUE INDEX `Channel_departmentId_name_key` (`departmentId`, `name`),
  INDEX `Channel_departmentId_kind_id_idx` (`departmentId`, `kind`, `id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `Client` (
  `id` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `departmentId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `code` VARCHAR(40) NOT NULL,
  `name` VARCHAR(190) NOT NULL,
  `format` ENUM('FASHION','FOOD_AND_BEVERAGE','SUPERMARKET','CONVENIENCE','BEAUTY_HEALTH','ELECTRONICS','HOME','CHILDREN','ENTERTAINMENT','SPORTS','EDUCATION','FINANCE','SERVICE','AUTOMOTIVE','HOTEL','OFFICE','OTHER') NOT NULL DEFAULT 'OTHER',
  `subFormat` VARCHAR(80) NULL,
  `state` ENUM('PROSPECT','ACTIVE','TENANT','FORMER','INACTIVE') NOT NULL DEFAULT 'PROSPECT',
  `grade` ENUM('A','B','C','D') NULL,
  `ownerId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `channelId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `region` VARCHAR(80) NULL,
  `city` VARCHAR(120) NULL,
  `website` VARCHAR(255) NULL,
  `investmentScale` DECIMAL(16,2) NULL,
  `cooperationPotential` INT NULL,
  `creditStanding` INT NULL,
  `notes` TEXT NULL,
  `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `createdById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `updatedAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `updatedById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `version` INT NOT NULL DEFAULT 1,
  PRIMARY KEY (`id`),
  UNIQUE INDEX `Client_departmentId_code_key` (`departmentId`, `code`),
  INDEX `Client_departmentId_name_id_idx` (`departmentId`, `name`, `id`),
  INDEX `Client_departmentId_createdAt_id_idx` (`departmentId`, `createdAt`, `id`),
  INDEX `Client_departmentId_updatedAt_id_idx` (`departmentId`, `updatedAt`, `id`),
  INDEX `Client_departmentId_grade_format_createdAt_id_idx` (`departmentId`, `grade`, `format`, `createdAt`, `id`),
  INDEX `Client_departmentId_format_createdAt_id_idx` (`departmentId`, `format`, `createdAt`, `id`),
  INDEX `Client_departmentId_state_createdAt_id_idx` (`departmentId`, `state`, `createdAt`, `id`),
  INDEX `Client_departmentId_ownerId_createdAt_id_idx` (`departmentId`, `ownerId`, `createdAt`, `id`),
  INDEX `Client_departmentId_city_id_idx` (`departmentId`, `city`, `id`),
  INDEX `Client_channelId_id_idx` (`channelId`, `id`),
  INDEX `Client_ownerId_id_idx` (`ownerId`, `id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `Brand` (
  `id` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `departmentId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `clientId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `name` VARCHAR(190) NOT NULL,
  `nameZh` VARCHAR(190) NULL,
  `nameEn` VARCHAR(190) NULL,
  `format` ENUM('FASHION','FOOD_AND_BEVERAGE','SUPERMARKET','CONVENIENCE','BEAUTY_HEALTH','ELECTRONICS','HOME','CHILDREN','ENTERTAINMENT','SPORTS','EDUCATION','FINANCE','SERVICE','AUTOMOTIVE','HOTEL','OFFICE','OTHER') NOT NULL DEFAULT 'OTHER',
  `subFormat` VARCHAR(80) NULL,
  `tier` ENUM('LUXURY','PREMIUM','MASS','VALUE') NULL,
  `priceBand` VARCHAR(80) NULL,
  `storeCount` INT NULL,
  `firstStore` BOOLEAN NOT NULL DEFAULT 0,
  `areaMin` DECIMAL(12,2) NULL,
  `areaMax` DECIMAL(12,2) NULL,
  `floorWish` VARCHAR(120) NULL,
  `engineering` VARCHAR(500) NULL,
  `expansionPlan` TEXT NULL,
  `wikidata` VARCHAR(20) NULL,
  `sourceKey` VARCHAR(190) NULL,
  `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `createdById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `updatedAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `updatedById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `version` INT NOT NULL DEFAULT 1,
  PRIMARY KEY (`id`),
  UNIQUE INDEX `Brand_departmentId_sourceKey_key` (`departmentId`, `sourceKey`),
  INDEX `Brand_departmentId_name_id_idx` (`departmentId`, `name`, `id`),
  INDEX `Brand_departmentId_format_id_idx` (`departmentId`, `format`, `id`),
  INDEX `Brand_departmentId_tier_id_idx` (`departmentId`, `tier`, `id`),
  INDEX `Brand_clientId_id_idx` (`clientId`, `id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `LegalEntity` (
  `id` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `departmentId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `clientId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `name` VARCHAR(190) NOT NULL,
  `type` ENUM('COMPANY','SOLE_PROPRIETOR','PARTNERSHIP','GOVERNMENT','OTHER') NOT NULL DEFAULT 'COMPANY',
  `unifiedCode` CHAR(18) NULL,
  `legalRepresentative` VARCHAR(80) NULL,
  `registeredCapital` DECIMAL(16,2) NULL,
  `registeredAddress` VARCHAR(255) NULL,
  `licenceExpiry` DATE NULL,
  `bankName` VARCHAR(190) NULL,
  `bankAccount` VARCHAR(64) NULL,
  `invoiceTitle` VARCHAR(190) NULL,
  `riskFlag` BOOLEAN NOT NULL DEFAULT 0,
  `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `createdById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `updatedAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `updatedById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `version` INT NOT NULL DEFAULT 1,
  PRIMARY KEY (`id`),
  UNIQUE INDEX `LegalEntity_unifiedCode_key` (`unifiedCode`),
  INDEX `LegalEntity_departmentId_name_id_idx` (`departmentId`, `name`, `id`),
  INDEX `LegalEntity_clientId_id_idx` (`clientId`, `id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `Contact` (
  `id` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `departmentId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `clientId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `name` VARCHAR(80) NOT NULL,
  `title` VARCHAR(80) NULL,
  `decisionRole` ENUM('DECIDER','INFLUENCER','NEGOTIATOR','OPERATOR') NULL,
  `mobile` VARCHAR(32) NULL,
  `wechat` VARCHAR(64) NULL,
  `email` VARCHAR(190) NULL,
  `consent` BOOLEAN NOT NULL DEFAULT 0,
  `isPrimary` BOOLEAN NOT NULL DEFAULT 0,
  `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `createdById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `updatedAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `updatedById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `version` INT NOT NULL DEFAULT 1,
  PRIMARY KEY (`id`),
  INDEX `Contact_departmentId_name_id_idx` (`departmentId`, `name`, `id`),
  INDEX `Contact_clientId_id_idx` (`clientId`, `id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `Demand` (
  `id` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `departmentId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `clientId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `format` ENUM('FASHION','FOOD_AND_BEVERAGE','SUPERMARKET','CONVENIENCE','BEAUTY_HEALTH','ELECTRONICS','HOME','CHILDREN','ENTERTAINMENT','SPORTS','EDUCATION','FINANCE','SERVICE','AUTOMOTIVE','HOTEL','OFFICE','OTHER') NULL,
  `areaMin` DECIMAL(12,2) NULL,
  `areaMax` DECIMAL(12,2) NULL,
  `budget` DECIMAL(16,2) NULL,
  `openBy` DATE NULL,
  `concerns` TEXT NULL,
  `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `createdById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `updatedAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `updatedById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `version` INT NOT NULL DEFAULT 1,
  PRIMARY KEY (`id`),
  INDEX `Demand_departmentId_openBy_id_idx` (`departmentId`, `openBy`, `id`),
  INDEX `Demand_departmentId_format_id_idx` (`departmentId`, `format`, `id`),
  INDEX `Demand_clientId_id_idx` (`clientId`, `id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `Contract` (
  `id` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `departmentId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `number` VARCHAR(64) NOT NULL,
  `title` VARCHAR(190) NULL,
  `type` ENUM('NEW','RENEWAL','RELOCATION','SUPPLEMENT') NOT NULL DEFAULT 'NEW',
  `state` ENUM('DRAFT','MANAGER_REVIEW','LEGAL_REVIEW','REVISING','APPROVED','SIGNING','SIGNED','ARCHIVED','IN_FORCE','EXPIRED','TERMINATED','RENEWED','CANCELLED') NOT NULL DEFAULT 'DRAFT',
  `imported` BOOLEAN NOT NULL DEFAULT 0,
  `importNote` VARCHAR(500) NULL,
  `ownerId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `clientId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `brandId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `lesseeEntityId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `propertyId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `permittedUse` VARCHAR(190) NULL,
  `area` DECIMAL(12,2) NULL,
  `areaBasis` ENUM('GFA','GLA','NLA') NOT NULL DEFAULT 'GLA',
  `currency` CHAR(3) NOT NULL DEFAULT 'CNY',
  `handoverDate` DATE NULL,
  `fitOutDays` INT NULL,
  `plannedOpening` DATE NULL,
  `actualOpening` DATE NULL,
  `rentCommencement` DATE NULL,
  `expiry` DATE NULL,
  `signedAt` DATETIME(3) NULL,
  `submittedToLegalAt` DATETIME(3) NULL,
  `terminatedOn` DATE NULL,
  `rentType` ENUM('FIXED','TURNOVER','HIGHER_OF','FIXED_PLUS_TURNOVER') NOT NULL DEFAULT 'FIXED',
  `rentUnit` ENUM('PER_SQM_DAY','PER_SQM_MONTH','PER_MONTH') NOT NULL DEFAULT 'PER_SQM_DAY',
  `dayCount` ENUM('THIRTY','AVERAGE','ACTUAL') NOT NULL DEFAULT 'AVERAGE',
  `turnoverRate` DECIMAL(7,4) NULL,
  `minimumGuarantee` DECIMAL(16,2) NULL,
  `escalationPercent` DECIMAL(7,4) NULL,
  `escalationEvery` INT NULL,
  `managementFee` DECIMAL(12,4) NULL,
  `promotionFee` DECIMAL(12,4) NULL,
  `deposit` DECIMAL(16,2) NULL,
  `earnestMoney` DECIMAL(16,2) NULL,
  `lateFeeRate` DECIMAL(7,4) NULL,
  `taxRate` DECIMAL(7,4) NULL,
  `statedYearlyRent` DECIMAL(16,2) NULL,
  `totalRent` DECIMAL(16,2) NULL,
  `firstYearRent` DECIMAL(16,2) NULL,
  `netEffectiveRent` DECIMAL(12,2) NULL,
  `options` TEXT NULL,
  `breachLiability` TEXT NULL,
  `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `createdById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `updatedAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `updatedById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `version` INT NOT NULL DEFAULT 1,
  PRIMARY KEY (`id`),
  UNIQUE INDEX `Contract_departmentId_number_key` (`departmentId`, `number`),
  INDEX `Contract_departmentId_createdAt_id_idx` (`departmentId`, `createdAt`, `id`),
  INDEX `Contract_departmentId_state_expiry_id_idx` (`departmentId`, `state`, `expiry`, `id`),
  INDEX `Contract_departmentId_expiry_id_idx` (`departmentId`, `expiry`, `id`),
  INDEX `Contract_departmentId_rentCommencement_id_idx` (`departmentId`, `rentCommencement`, `id`),
  INDEX `Contract_departmentId_signedAt_id_idx` (`departmentId`, `signedAt`, `id`),
  INDEX `Contract_departmentId_type_id_idx` (`departmentId`, `type`, `id`),
  INDEX `Contract_departmentId_area_id_idx` (`departmentId`, `area`, `id`),
  INDEX `Contract_departmentId_totalRent_id_idx` (`departmentId`, `totalRent`, `id`),
  INDEX `Contract_departmentId_ownerId_createdAt_id_idx` (`departmentId`, `ownerId`, `createdAt`, `id`),
  INDEX `Contract_departmentId_submittedToLegalAt_id_idx` (`departmentId`, `submittedToLegalAt`, `id`),
  INDEX `Contract_clientId_createdAt_id_idx` (`clientId`, `createdAt`, `id`),
  INDEX `Contract_propertyId_createdAt_id_idx` (`propertyId`, `createdAt`, `id`),
  INDEX `Contract_ownerId_id_idx` (`ownerId`, `id`),
  INDEX `Contract_brandId_id_idx` (`brandId`, `id`),
  INDEX `Contract_lesseeEntityId_id_idx` (`lesseeEntityId`, `id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `ContractParty` (
  `id` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `contractId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `position` INT NOT NULL,
  `role` ENUM('LESSOR','LESSEE','GUARANTOR') NOT NULL,
  `name` VARCHAR(190) NOT NULL,
  `unifiedCode` CHAR(18) NULL,
  PRIMARY KEY (`id`),
  INDEX `ContractParty_contractId_position_idx` (`contractId`, `position`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `ContractUnit` (
  `id` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `contractId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `position` INT NOT NULL,
  `unitId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `area` DECIMAL(12,2) NULL,
  PRIMARY KEY (`id`),
  UNIQUE INDEX `ContractUnit_contractId_unitId_key` (`contractId`, `unitId`),
  INDEX `ContractUnit_unitId_idx` (`unitId`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `RentStep` (
  `id` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `contractId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `position` INT NOT NULL,
  `startDate` DATE NOT NULL,
  `rate` DECIMAL(14,4) NOT NULL,
  PRIMARY KEY (`id`),
  INDEX `RentStep_contractId_position_idx` (`contractId`, `position`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `RentFreePeriod` (
  `id` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `contractId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `position` INT NOT NULL,
  `startDate` DATE NOT NULL,
  `endDate` DATE NOT NULL,
  `includesFees` BOOLEAN NOT NULL DEFAULT 0,
  PRIMARY KEY (`id`),
  INDEX `RentFreePeriod_contractId_position_idx` (`contractId`, `position`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `Department` (
  `id` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `code` VARCHAR(32) NOT NULL,
  `name` VARCHAR(120) NOT NULL,
  `kind` ENUM('INVESTMENT','LEGAL','FINANCE','HUMAN_RESOURCES','PROPERTY','ENGINEERING','FIRE_SAFETY','HEADQUARTERS','IT') NOT NULL,
  `parentId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `timezone` VARCHAR(64) NOT NULL DEFAULT 'Asia/Shanghai',
  `currency` CHAR(3) NOT NULL DEFAULT 'CNY',
  `phone` VARCHAR(32) NULL,
  `postGuard` INT NOT NULL DEFAULT 0,
  `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `createdById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `updatedAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `updatedById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `version` INT NOT NULL DEFAULT 1,
  PRIMARY KEY (`id`),
  UNIQUE INDEX `Department_code_key` (`code`),
  INDEX `Department_name_id_idx` (`name`, `id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `Employee` (
  `id` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `departmentId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `number` VARCHAR(32) NOT NULL,
  `name` VARCHAR(80) NOT NULL,
  `workPhone` VARCHAR(32) NULL,
  `workEmail` VARCHAR(190) NULL,
  `mobile` VARCHAR(32) NULL,
  `hireDate` DATE NULL,
  `payBase` DECIMAL(16,2) NULL,
  `state` ENUM('ACTIVE','SUSPENDED','LEFT') NOT NULL DEFAULT 'ACTIVE',
  `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `createdById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `updatedAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `updatedById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `version` INT NOT NULL DEFAULT 1,
  PRIMARY KEY (`id`),
  UNIQUE INDEX `Employee_number_key` (`number`),
  UNIQUE INDEX `Employee_workEmail_key` (`workEmail`),
  INDEX `Employee_departmentId_name_id_idx` (`departmentId`, `name`, `id`),
  INDEX `Employee_departmentId_state_id_idx` (`departmentId`, `state`, `id`),
  INDEX `Employee_name_id_idx` (`name`, `id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `Appointment` (
  `id` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `departmentId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `employeeId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `position` ENUM('MANAGER','DEPUTY','SPECIALIST','LEGAL_REVIEWER','FINANCE','COLLABORATOR','SUPERIOR','HR_OFFICER','ADMINISTRATOR') NOT NULL,
  `startDate` DATE NOT NULL,
  `endDate` DATE NULL,
  `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `createdById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `updatedAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `updatedById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `version` INT NOT NULL DEFAULT 1,
  PRIMARY KEY (`id`),
  INDEX `Appointment_departmentId_position_startDate_id_idx` (`departmentId`, `position`, `startDate`, `id`),
  INDEX `Appointment_departmentId_startDate_id_idx` (`departmentId`, `startDate`, `id`),
  INDEX `Appointment_employeeId_startDate_id_idx` (`employeeId`, `startDate`, `id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `AppointmentCover` (
  `id` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `appointmentId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `position` INT NOT NULL DEFAULT 0,
  `departmentId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE INDEX `AppointmentCover_appointmentId_departmentId_key` (`appointmentId`, `departmentId`),
  INDEX `AppointmentCover_departmentId_id_idx` (`departmentId`, `id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `Delegation` (
  `id` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `departmentId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `appointmentId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `delegateId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `startDate` DATE NOT NULL,
  `endDate` DATE NOT NULL,
  `reason` VARCHAR(500) NULL,
  `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `createdById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `updatedAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `updatedById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `version` INT NOT NULL DEFAULT 1,
  PRIMARY KEY (`id`),
  INDEX `Delegation_departmentId_startDate_id_idx` (`departmentId`, `startDate`, `id`),
  INDEX `Delegation_appointmentId_startDate_id_idx` (`appointmentId`, `startDate`, `id`),
  INDEX `Delegation_delegateId_startDate_id_idx` (`delegateId`, `startDate`, `id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `Property` (
  `id` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `departmentId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `code` VARCHAR(64) NOT NULL,
  `name` VARCHAR(190) NOT NULL,
  `kind` ENUM('MALL','PARK','OFFICE_BUILDING','STREET','OTHER') NOT NULL DEFAULT 'MALL',
  `country` CHAR(2) NOT NULL DEFAULT 'CN',
  `region` VARCHAR(80) NULL,
  `city` VARCHAR(120) NULL,
  `address` VARCHAR(255) NULL,
  `postalCode` VARCHAR(16) NULL,
  `gfa` DECIMAL(12,2) NULL,
  `gla` DECIMAL(12,2) NULL,
  `openedOn` DATE NULL,
  `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `createdById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `updatedAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `updatedById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `version` INT NOT NULL DEFAULT 1,
  PRIMARY KEY (`id`),
  UNIQUE INDEX `Property_code_key` (`code`),
  INDEX `Property_departmentId_name_id_idx` (`departmentId`, `name`, `id`),
  INDEX `Property_departmentId_city_id_idx` (`departmentId`, `city`, `id`),
  INDEX `Property_departmentId_kind_id_idx` (`departmentId`, `kind`, `id`),
  INDEX `Property_departmentId_createdAt_id_idx` (`departmentId`, `createdAt`, `id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `Floor` (
  `id` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `departmentId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `propertyId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `code` VARCHAR(16) NOT NULL,
  `name` VARCHAR(80) NULL,
  `level` INT NOT NULL,
  `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `createdById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `updatedAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `updatedById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `version` INT NOT NULL DEFAULT 1,
  PRIMARY KEY (`id`),
  UNIQUE INDEX `Floor_propertyId_code_key` (`propertyId`, `code`),
  INDEX `Floor_departmentId_level_id_idx` (`departmentId`, `level`, `id`),
  INDEX `Floor_propertyId_level_id_idx` (`propertyId`, `level`, `id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE `Unit` (
  `id` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `departmentId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `propertyId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `floorId` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `code` VARCHAR(64) NOT NULL,
  `name` VARCHAR(120) NULL,
  `gfa` DECIMAL(12,2) NULL,
  `gla` DECIMAL(12,2) NULL,
  `nla` DECIMAL(12,2) NULL,
  `format` ENUM('FASHION','FOOD_AND_BEVERAGE','SUPERMARKET','CONVENIENCE','BEAUTY_HEALTH','ELECTRONICS','HOME','CHILDREN','ENTERTAINMENT','SPORTS','EDUCATION','FINANCE','SERVICE','AUTOMOTIVE','HOTEL','OFFICE','OTHER') NULL,
  `state` ENUM('AVAILABLE','RESERVED','NEGOTIATING','LEASED','FIT_OUT','OPEN','UNAVAILABLE') NOT NULL DEFAULT 'AVAILABLE',
  `published` BOOLEAN NOT NULL DEFAULT 0,
  `rentUnit` ENUM('PER_SQM_DAY','PER_SQM_MONTH','PER_MONTH') NOT NULL DEFAULT 'PER_SQM_DAY',
  `askingRent` DECIMAL(12,4) NULL,
  `floorRent` DECIMAL(12,4) NULL,
  `ceilingHeight` DECIMAL(6,2) NULL,
  `floorLoad` DECIMAL(6,2) NULL,
  `power` DECIMAL(8,2) NULL,
  `hasGas` BOOLEAN NOT NULL DEFAULT 0,
  `hasExhaust` BOOLEAN NOT NULL DEFAULT 0,
  `hasWater` BOOLEAN NOT NULL DEFAULT 0,
  `note` TEXT NULL,
  `leaseGuard` INT NOT NULL DEFAULT 0,
  `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `createdById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `updatedAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `updatedById` CHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  `version` INT NOT NULL DEFAULT 1,
  PRIMARY KEY (`id`),
  UNIQUE INDEX `Unit_propertyId_code_key` (`propertyId`, `code`),
  INDEX `Unit_departmentId_state_id_idx` (`departmentId`, `state`, `id`),
  INDEX `Unit_departmentId_format_id_idx` (`departmentId`, `format`, `id`),
  INDEX `Unit_departmentId_code_id_idx` (`departmentId`, `code`, `id`),
  INDEX `Unit_departmentId_gla_id_idx` (`departmentId`, `gla`, `id`),
  INDEX `Unit_departmentId_askingRent_id_idx` (`departmentId`, `askingRent`, `id`),
  INDEX `Unit_departmentId_published_id_idx` (`departmentId`, `published`, `id`),
  INDEX `Unit_propertyId_state_id_idx` (`propertyId`, `state`, `id`),
  INDEX `Unit_floorId_code_id_idx` (`floorId`, `code`, `id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

ALTER TABLE `Account` ADD CONSTRAINT `Account_employeeId_fkey`
  FOREIGN KEY (`employeeId`) REFERENCES `Employee` (`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `Session` ADD CONSTRAINT `Session_accountId_fkey`
  FOREIGN KEY (`accountId`) REFERENCES `Account` (`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `ApiClient` ADD CONSTRAINT `ApiClient_clientId_fkey`
  FOREIGN KEY (`clientId`) REFERENCES `Client` (`id`) ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE `Client` ADD CONSTRAINT `Client_departmentId_fkey`
  FOREIGN KEY (`departmentId`) REFERENCES `Department` (`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `Client` ADD CONSTRAINT `Client_ownerId_fkey`
  FOREIGN KEY (`ownerId`) REFERENCES `Employee` (`id`) ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE `Client` ADD CONSTRAINT `Client_channelId_fkey`
  FOREIGN KEY (`channelId`) REFERENCES `Channel` (`id`) ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE `Brand` ADD CONSTRAINT `Brand_clientId_fkey`
  FOREIGN KEY (`clientId`) REFERENCES `Client` (`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `LegalEntity` ADD CONSTRAINT `LegalEntity_clientId_fkey`
  FOREIGN KEY (`clientId`) REFERENCES `Client` (`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `Contact` ADD CONSTRAINT `Contact_clientId_fkey`
  FOREIGN KEY (`clientId`) REFERENCES `Client` (`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `Demand` ADD CONSTRAINT `Demand_clientId_fkey`
  FOREIGN KEY (`clientId`) REFERENCES `Client` (`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `Contract` ADD CONSTRAINT `Contract_departmentId_fkey`
  FOREIGN KEY (`departmentId`) REFERENCES `Department` (`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `Contract` ADD CONSTRAINT `Contract_ownerId_fkey`
  FOREIGN KEY (`ownerId`) REFERENCES `Employee` (`id`) ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE `Contract` ADD CONSTRAINT `Contract_clientId_fkey`
  FOREIGN KEY (`clientId`) REFERENCES `Client` (`id`) ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE `Contract` ADD CONSTRAINT `Contract_brandId_fkey`
  FOREIGN KEY (`brandId`) REFERENCES `Brand` (`id`) ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE `Contract` ADD CONSTRAINT `Contract_lesseeEntityId_fkey`
  FOREIGN KEY (`lesseeEntityId`) REFERENCES `LegalEntity` (`id`) ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE `Contract` ADD CONSTRAINT `Contract_propertyId_fkey`
  FOREIGN KEY (`propertyId`) REFERENCES `Property` (`id`) ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE `ContractParty` ADD CONSTRAINT `ContractParty_contractId_fkey`
  FOREIGN KEY (`contractId`) REFERENCES `Contract` (`id`) ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE `ContractUnit` ADD CONSTRAINT `ContractUnit_contractId_fkey`
  FOREIGN KEY (`contractId`) REFERENCES `Contract` (`id`) ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE `ContractUnit` ADD CONSTRAINT `ContractUnit_unitId_fkey`
  FOREIGN KEY (`unitId`) REFERENCES `Unit` (`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `RentStep` ADD CONSTRAINT `RentStep_contractId_fkey`
  FOREIGN KEY (`contractId`) REFERENCES `Contract` (`id`) ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE `RentFreePeriod` ADD CONSTRAINT `RentFreePeriod_contractId_fkey`
  FOREIGN KEY (`contractId`) REFERENCES `Contract` (`id`) ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE `Department` ADD CONSTRAINT `Department_parentId_fkey`
  FOREIGN KEY (`parentId`) REFERENCES `Department` (`id`) ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE `Employee` ADD CONSTRAINT `Employee_departmentId_fkey`
  FOREIGN KEY (`departmentId`) REFERENCES `Department` (`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `Appointment` ADD CONSTRAINT `Appointment_departmentId_fkey`
  FOREIGN KEY (`departmentId`) REFERENCES `Department` (`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `Appointment` ADD CONSTRAINT `Appointment_employeeId_fkey`
  FOREIGN KEY (`employeeId`) REFERENCES `Employee` (`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `AppointmentCover` ADD CONSTRAINT `AppointmentCover_appointmentId_fkey`
  FOREIGN KEY (`appointmentId`) REFERENCES `Appointment` (`id`) ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE `AppointmentCover` ADD CONSTRAINT `AppointmentCover_departmentId_fkey`
  FOREIGN KEY (`departmentId`) REFERENCES `Department` (`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `Delegation` ADD CONSTRAINT `Delegation_appointmentId_fkey`
  FOREIGN KEY (`appointmentId`) REFERENCES `Appointment` (`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `Delegation` ADD CONSTRAINT `Delegation_delegateId_fkey`
  FOREIGN KEY (`delegateId`) REFERENCES `Employee` (`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `Property` ADD CONSTRAINT `Property_departmentId_fkey`
  FOREIGN KEY (`departmentId`) REFERENCES `Department` (`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `Floor` ADD CONSTRAINT `Floor_propertyId_fkey`
  FOREIGN KEY (`propertyId`) REFERENCES `Property` (`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `Unit` ADD CONSTRAINT `Unit_propertyId_fkey`
  FOREIGN KEY (`propertyId`) REFERENCES `Property` (`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE `Unit` ADD CONSTRAINT `Unit_floorId_fkey`
  FOREIGN KEY (`floorId`) REFERENCES `Floor` (`id`) ON DELETE SET NULL ON UPDATE CASCADE;
