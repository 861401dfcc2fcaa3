ALTER TABLE `KpiLine` ADD INDEX `KpiLine_recordId_figure_id_idx` (`recordId`, `figure`, `id`);
