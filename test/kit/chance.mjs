import fc from 'fast-check'

/** The same each time, so that what failed fails again; FAST_CHECK_SEED asks otherwise. */
fc.configureGlobal({ seed: Number(process.env.FAST_CHECK_SEED ?? 407_986) })
