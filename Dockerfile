# One machine as an image: code that nothing can write, an account without rights, data in the volume /data.
FROM node:24.21.0-bookworm-slim AS pages
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN node web/build/main.ts

FROM node:24.21.0-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --omit=optional --ignore-scripts --no-audit --no-fund

FROM node:24.21.0-bookworm-slim
WORKDIR /app
RUN install -d -o 10001 -g 10001 -m 0700 /data
COPY package.json LICENSE NOTICE ./
COPY --from=packages /app/node_modules node_modules
COPY shared shared
COPY functions functions
COPY workflows workflows
COPY local local
COPY web/public-pages web/public-pages
COPY examples/demo examples/demo
COPY --from=pages /app/web/dist web/dist
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data DEMO=0 LOG=1
USER 10001:10001
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=120s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:3000/health').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--max-semi-space-size=4", "local/main.ts"]
