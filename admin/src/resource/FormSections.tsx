import { Card, CardContent, Grid, Typography } from '@mui/material'
import { useTranslate } from 'react-admin'
import { type FieldRule, isWritable } from '../access/manifest.ts'
import { FieldInput } from './FieldInput.tsx'
import { sectionsWith, useDeclared } from './useDeclared.ts'

const width = (field: FieldRule) => (field.multiline || field.kind === 'PART' ? 12 : { xs: 12, sm: 6, lg: 4 })

/** The inputs of a create or edit form: what the role may set, under the headings of the show page. */
export const FormSections = ({ operation }: { operation: 'create' | 'update' }) => {
  const t = useTranslate()
  const { resource, declaration } = useDeclared()
  const sections = sectionsWith(resource, declaration.sections, (field) => isWritable(resource, field, operation))
  return (
    <>
      {sections.map(({ name, fields }) => (
        <Card key={name} variant="outlined" component="section" sx={{ width: '100%', mb: 2 }}>
          <CardContent>
            <Typography component="h2" variant="subtitle1" sx={{ mb: 1, fontWeight: 600 }}>
              {t(`panel.sections.${name}`)}
            </Typography>
            <Grid container columnSpacing={2} rowSpacing={0.5}>
              {fields.map((field) => (
                <Grid key={field.name} size={width(field)}>
                  <FieldInput resource={resource} field={field} />
                </Grid>
              ))}
            </Grid>
          </CardContent>
        </Card>
      ))}
    </>
  )
}
