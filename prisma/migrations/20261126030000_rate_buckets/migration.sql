CREATE TABLE `RateBucket` (
  `id` VARCHAR(32) NOT NULL,
  `missing` DOUBLE NOT NULL,
  `perMinute` INT NOT NULL,
  `at` DATETIME(3) NOT NULL,
  PRIMARY KEY (`id`),
  INDEX `RateBucket_at_idx` (`at`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
