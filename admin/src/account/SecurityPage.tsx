import { Card, CardContent, Stack } from '@mui/material'
import { useTranslate } from 'ra-core'
import { Title } from 'react-admin'
import { Devices } from './Devices.tsx'
import { SecondFactor } from './SecondFactor.tsx'

/** What a person sees of his own log-in and can do about it. */
const SecurityPage = () => {
  const t = useTranslate()
  return (
    <Stack spacing={2} sx={{ mt: 2, mb: 4, maxWidth: 760 }}>
      <Title title={t('panel.account.title')} />
      <Card>
        <CardContent>
          <SecondFactor />
        </CardContent>
      </Card>
      <Card>
        <CardContent>
          <Devices />
        </CardContent>
      </Card>
    </Stack>
  )
}

export default SecurityPage
