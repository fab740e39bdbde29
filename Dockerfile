# syntax=docker/dockerfile:1

# Builds Meldroute and packs it in layers: what changes seldom stands below, so an upgrade carries little.
FROM node:20-bookworm-slim AS node

FROM maven:3.9-eclipse-temurin-17 AS bouw
COPY --from=node /usr/local/bin/node /usr/local/bin/node
COPY --from=node /usr/local/lib/node_modules /usr/local/lib/node_modules
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm \
  && ln -s ../lib/node_modules/npm/bin/npx-cli.js /usr/local/bin/npx
WORKDIR /bouw
COPY . .
RUN --mount=type=cache,target=/root/.m2 --mount=type=cache,target=/root/.npm \
  mvn -B -DskipTests package \
  && java -Djarmode=tools -jar "$(ls target/meldroute-*.jar)" extract --layers --launcher --destination lagen

FROM eclipse-temurin:17-jre
# A user without a name, a home or a shell: nobody signs in here.
RUN groupadd --gid 10001 meldroute \
  && useradd --uid 10001 --gid 10001 --no-create-home --home-dir /nonexistent --shell /usr/sbin/nologin meldroute
WORKDIR /meldroute
COPY docker/gezond.sh /usr/local/bin/gezond
COPY --from=bouw /bouw/lagen/dependencies/ ./
COPY --from=bouw /bouw/lagen/spring-boot-loader/ ./
COPY --from=bouw /bouw/lagen/snapshot-dependencies/ ./
COPY --from=bouw /bouw/lagen/application/ ./
USER 10001:10001
EXPOSE 8080
# Each file in /run/secrets is a setting with the name of the file.
ENV SPRING_CONFIG_IMPORT=optional:configtree:/run/secrets/ \
  JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=75 -XX:+ExitOnOutOfMemoryError"
HEALTHCHECK --interval=10s --timeout=5s --start-period=120s --retries=3 CMD ["bash", "/usr/local/bin/gezond", "8080", "/actuator/health"]
ENTRYPOINT ["java", "org.springframework.boot.loader.launch.JarLauncher"]
