# One image a service, from what `mvn package` made:
#   docker build -f deploy/service.Dockerfile --build-arg SERVICE=ingest-service -t copydesk/ingest-service .
FROM eclipse-temurin:21-jre
ARG SERVICE
RUN useradd --system --uid 10001 --home-dir /app copydesk
WORKDIR /app
COPY ${SERVICE}/target/quarkus-app/ /app/
# Docker gives a new volume the owner of the folder below it.
RUN mkdir -p /var/lib/copydesk/spool && chown 10001 /var/lib/copydesk/spool
USER 10001
ENV COPYDESK_HTTP_PORT=8080 \
    QUARKUS_HTTP_HOST=0.0.0.0 \
    JAVA_TOOL_OPTIONS="-Xmx192m -XX:+UseSerialGC -XX:+ExitOnOutOfMemoryError"
EXPOSE 8080
ENTRYPOINT ["java", "-jar", "/app/quarkus-run.jar"]
