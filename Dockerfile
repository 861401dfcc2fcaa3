# Packages, generated client and panel are made in the first stage by the same steps as `npm start`.
FROM node:20-bookworm-slim AS build
WORKDIR /app
COPY . .
RUN node scripts/prepare.mjs

FROM node:20-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0
WORKDIR /app
COPY --from=build --chown=node:node /app /app
USER node
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:'+(process.env.PORT||4000)+'/readyz').then(r=>process.exit(r.ok?0:1),()=>process.exit(1))"]
# Node itself, not npm: it gets the signals.
CMD ["node", "scripts/start.mjs"]
