import react from '@vitejs/plugin-react'
import { defineConfig, type ProxyOptions } from 'vite'

/** The server that answers the API while the panel runs under Vite's own development server. */
const api = process.env.LEASEDESK_API ?? 'http://127.0.0.1:4000'

/** The server refuses log-ins that come from another site; behind this proxy they come from its own. */
const toApi: ProxyOptions = {
  target: api,
  configure: (proxy) => {
    proxy.on('proxyReq', (request) => request.setHeader('origin', api))
  },
}

export default defineConfig({
  root: import.meta.dirname,
  base: '/',
  plugins: [react()],
  server: {
    port: 5173,
    strictPort: false,
    proxy: { '/graphql': toApi, '/auth': toApi, '/files': toApi },
  },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // The libraries change seldom and the panel often: kept apart, browsers fetch only what changed.
    chunkSizeWarningLimit: 1100,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler|react-router|react-router-dom)[\\/]/ },
            { name: 'mui', test: /node_modules[\\/](@mui|@emotion|@popperjs)[\\/]/ },
            {
              name: 'graphql',
              test: /node_modules[\\/](graphql|@apollo|optimism|@wry|zen-observable-ts|ra-data-graphql)[\\/]/,
            },
            {
              name: 'admin-framework',
              test: /node_modules[\\/](react-admin|ra-[a-z0-9-]+|@tanstack|react-hook-form|node-polyglot)[\\/]/,
            },
          ],
        },
      },
    },
  },
})
