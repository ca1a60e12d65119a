# One image for all services: the command says which one runs, such as `run ingest`.

FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /build
COPY . .
# Languages beside English, such as es,de.
ARG NEWSWIRE_LANGUAGES=
RUN --mount=type=cache,target=/maven NEWSWIRE_LANGUAGES=$NEWSWIRE_LANGUAGES mvn -q -B -DskipTests -Dmaven.repo.local=/maven package

FROM eclipse-temurin:17-jre
RUN groupadd --system --gid 10001 newswire \
    && useradd --system --uid 10001 --gid newswire --home-dir /opt/newswire newswire \
    && install -d -o newswire -g newswire /var/lib/newswire
WORKDIR /opt/newswire
COPY LICENSE NOTICE LIBRARIES.tsv newswire ./
COPY config config
COPY config/docker/newswire.properties config/newswire.properties
COPY --from=build /build/launcher/target/lib launcher/target/lib
COPY --from=build /build/launcher/target/newswire-launcher.jar launcher/target/
ENV NEWSWIRE_SKIP_BUILD=1 LANG=C.UTF-8
# Makes the archives of classes for quick commands and services, which the user below cannot write.
RUN ./newswire --version && ./newswire run --version
# A number, because Kubernetes cannot know whether a name is root. Only /var/lib/newswire and /tmp are
# written: the rest may be read-only.
USER 10001
VOLUME /var/lib/newswire
EXPOSE 8080 9480
ENTRYPOINT ["/opt/newswire/newswire"]
CMD ["--help"]
