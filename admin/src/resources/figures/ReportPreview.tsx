import { Card, CardContent, Typography } from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import { useTranslate } from 'react-admin'
import { useWatch } from 'react-hook-form'
import { runQuery } from '../../api/graphql.ts'
import type { Row } from '../../resource/declaration.ts'
import { PartTable } from '../../resource/PartTable.tsx'

const QUERY = /* GraphQL */ `
  query ReportPreview($startDate: Date!, $endDate: Date!) {
    workReportPreview(startDate: $startDate, endDate: $endDate) { figure unit value target completion }
  }
`

const isDay = (value: unknown): value is string => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)

/** The figures with which a new report begins, for the time that its form names (R2.2.1). */
export const ReportPreview = () => {
  const t = useTranslate()
  const [startDate, endDate] = useWatch({ name: ['startDate', 'endDate'] }) as unknown[]
  const isTime = isDay(startDate) && isDay(endDate) && startDate <= endDate
  const { data, isError } = useQuery({
    queryKey: ['WorkReport', 'preview', startDate, endDate],
    queryFn: async () =>
      (await runQuery<{ workReportPreview: Row[] }>(QUERY, { startDate, endDate })).workReportPreview,
    enabled: isTime,
  })
  return (
    <Card variant="outlined" component="section" sx={{ width: '100%', mb: 2 }} aria-labelledby="report-preview">
      <CardContent>
        <Typography id="report-preview" component="h2" variant="subtitle1" sx={{ mb: 1, fontWeight: 600 }}>
          {t('panel.sections.reported')}
        </Typography>
        <Typography variant="body2" color="text.secondary" sx={{ mb: 1 }}>
          {t(isTime ? 'panel.report.note' : 'panel.report.when')}
        </Typography>
        {isError && <Typography variant="body2">{t('ra.notification.http_error')}</Typography>}
        {data?.length === 0 && <Typography variant="body2">{t('panel.report.none')}</Typography>}
        {data && data.length > 0 && <PartTable type="WorkReportFigure" items={data} parentType="WorkReport" />}
      </CardContent>
    </Card>
  )
}
