import ComputerIcon from '@mui/icons-material/ComputerOutlined'
import PhoneIcon from '@mui/icons-material/PhoneIphoneOutlined'
import { Alert, Box, Button, Chip, List, ListItem, ListItemIcon, ListItemText, Stack, Typography } from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import { useNotify, useTranslate } from 'ra-core'
import { useState } from 'react'
import { Confirm } from 'react-admin'
import { type Device, endAllDevices, endDevice, endOtherDevices, listDevices } from '../api/own-account.ts'
import { session } from '../api/session.ts'
import { formatInstant } from '../resource/format.ts'
import { deviceName, isHandheld } from './device-name.ts'

/** Ways out that end more than one log-in: asked about before they are taken. */
const WAYS = { others: endOtherDevices, all: endAllDevices }

/** Where one is signed in; each can be signed out, all others, or all. */
export const Devices = () => {
  const t = useTranslate()
  const notify = useNotify()
  const [isBusy, setBusy] = useState(false)
  const [asked, setAsked] = useState<keyof typeof WAYS | null>(null)
  const { data = [], isError, refetch } = useQuery({ queryKey: ['devices'], queryFn: listDevices })

  const end = async (work: () => Promise<unknown>) => {
    setBusy(true)
    setAsked(null)
    try {
      await work()
      notify('panel.account.ended', { type: 'success' })
    } catch {
      notify('panel.account.failed', { type: 'error' })
    }
    setBusy(false)
    if (session.current) await refetch()
  }

  return (
    <Box component="section">
      <Typography component="h2" variant="h6">
        {t('panel.account.devices')}
      </Typography>
      <Typography variant="body2" color="text.secondary">
        {t('panel.account.devicesText')}
      </Typography>
      {isError && (
        <Alert severity="error" sx={{ mt: 1 }}>
          {t('panel.signIn.unreachable')}
        </Alert>
      )}
      <List>
        {data.map((device) => (
          <DeviceItem
            key={device.id}
            device={device}
            isBusy={isBusy}
            onEnd={() => end(device.isCurrent ? () => session.signOut() : () => endDevice(device.id))}
          />
        ))}
      </List>
      <Stack direction={{ xs: 'column', sm: 'row' }} spacing={1}>
        <Button
          variant="outlined"
          disabled={isBusy || data.every(({ isCurrent }) => isCurrent)}
          onClick={() => setAsked('others')}
        >
          {t('panel.account.others')}
        </Button>
        <Button variant="outlined" disabled={isBusy} onClick={() => setAsked('all')}>
          {t('panel.account.all')}
        </Button>
      </Stack>
      {asked && (
        <Confirm
          isOpen
          title={`panel.account.${asked}`}
          content={`panel.account.${asked}Text`}
          onConfirm={() => end(WAYS[asked])}
          onClose={() => setAsked(null)}
        />
      )}
    </Box>
  )
}

const DeviceItem = ({ device, isBusy, onEnd }: { device: Device; isBusy: boolean; onEnd: () => void }) => {
  const t = useTranslate()
  const { userAgent, address, createdAt, lastUsedAt, isCurrent } = device
  const name = deviceName(userAgent) ?? t('panel.account.unknownDevice')
  const Icon = isHandheld(userAgent) ? PhoneIcon : ComputerIcon
  return (
    <ListItem divider disableGutters sx={{ gap: 1, flexWrap: { xs: 'wrap', sm: 'nowrap' } }}>
      <ListItemIcon sx={{ minWidth: 36 }}>
        <Icon />
      </ListItemIcon>
      <ListItemText
        primary={
          <Stack direction="row" spacing={1} component="span" sx={{ alignItems: 'center' }}>
            <span>{name}</span>
            {isCurrent && <Chip component="span" size="small" color="primary" label={t('panel.account.here')} />}
          </Stack>
        }
        secondary={[
          address,
          t('panel.account.lastUsed', { at: formatInstant(lastUsedAt) }),
          t('panel.account.since', { at: formatInstant(createdAt) }),
        ]
          .filter(Boolean)
          .join(' · ')}
      />
      <Button
        size="small"
        disabled={isBusy}
        onClick={onEnd}
        aria-label={`${t(isCurrent ? 'panel.account.endHere' : 'panel.account.end')}: ${name}`}
      >
        {t(isCurrent ? 'panel.account.endHere' : 'panel.account.end')}
      </Button>
    </ListItem>
  )
}
