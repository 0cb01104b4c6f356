package dev.slipway.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/// A platform folder of any size, the same for the same size: an `app-config.yaml`, the groups and
/// users of a company, its domains and systems in a few files, and one folder a repository with two
/// to four entities in its `catalog-info.yaml`.
final class GeneratedPlatform {
    private static final List<String> WORDS =
            List.of(
                    "orders",
                    "payments",
                    "billing",
                    "catalog",
                    "search",
                    "cart",
                    "shipping",
                    "returns",
                    "pricing",
                    "loyalty",
                    "identity",
                    "session",
                    "profile",
                    "ledger",
                    "invoice",
                    "refund",
                    "stock",
                    "supplier",
                    "routing",
                    "tracking",
                    "report",
                    "export",
                    "audit",
                    "mail",
                    "push",
                    "media",
                    "review",
                    "rating",
                    "voucher",
                    "fraud",
                    "risk",
                    "quote");
    private static final List<String> ROLES =
            List.of("service", "worker", "gateway", "frontend", "sync", "adapter", "jobs", "bff");
    private static final List<String> TAGS =
            List.of("java", "go", "nodejs", "python", "kafka", "grpc", "react", "tier-1", "tier-2");
    private static final List<String> LIFECYCLES =
            List.of("production", "production", "production", "experimental", "deprecated");

    private final Random random = new Random(42);
    private final Path folder;
    private final int groups;
    private final int users;
    private final int systems;
    private int left;

    private GeneratedPlatform(Path folder, int entities) {
        this.folder = folder;
        groups = Math.max(3, entities / 100);
        users = entities / 5;
        systems = Math.max(2, entities / 40);
        left = entities - groups - users - systems;
    }

    /// `FOLDER ENTITIES`, for `installers/benchmark`, which runs this file as it stands.
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Files.createDirectories(folder);
        write(folder, Integer.parseInt(arguments[1]));
    }

    /// Writes a platform of `entities` entities into `folder`, which is empty.
    static void write(Path folder, int entities) throws IOException {
        new GeneratedPlatform(folder, entities).write();
    }

    private void write() throws IOException {
        file(
                "app-config.yaml",
                """
                catalog:
                  rules:
                    - allow: [Component, API, Resource, System, Domain, Group, User, Location]
                  locations:
                    - {type: file, target: ./org/*.yaml}
                    - {type: file, target: ./repos/*/*/catalog-info.yaml}
                """);
        documents("org/groups.yaml", groups, this::group);
        documents("org/users.yaml", users, this::user);
        documents("org/systems.yaml", systems, this::system);
        for (int repository = 0; left > 0; repository++) {
            repository(repository);
        }
    }

    private void repository(int number) throws IOException {
        String name = name(number);
        StringBuilder text = new StringBuilder(component(name));
        left--;
        if (left > 0 && random.nextInt(3) > 0) {
            text.append("---\n").append(api(name));
            left--;
        }
        for (int i = random.nextInt(3); i > 0 && left > 0; i--) {
            text.append("---\n").append(resource(name + "-" + i));
            left--;
        }
        file("repos/%02d/%s/catalog-info.yaml".formatted(number % 64, name), text.toString());
    }

    private static String name(int number) {
        return WORDS.get(number % WORDS.size())
                + "-"
                + ROLES.get(number / WORDS.size() % ROLES.size())
                + "-"
                + number;
    }

    private String component(String name) {
        return """
        apiVersion: backstage.io/v1alpha1
        kind: Component
        metadata:
          name: %s
          title: %s
          description: Takes care of %s and talks to %s for everything that has to do with %s.
          annotations:
            github.com/project-slug: myorg/%s
            backstage.io/techdocs-ref: dir:.
            backstage.io/kubernetes-id: %s
          tags: [%s, %s]
          links:
            - url: https://grafana.example.com/d/%s
              title: Dashboard
        spec:
          type: service
          lifecycle: %s
          owner: group:default/team-%d
          system: system-%d
          providesApis: [%s-api]
          dependsOn: [component:default/%s, resource:default/%s-1]
        """
                .formatted(
                        name,
                        name.replace('-', ' '),
                        pick(WORDS),
                        pick(WORDS),
                        pick(WORDS),
                        name,
                        name,
                        pick(TAGS),
                        pick(TAGS),
                        name,
                        pick(LIFECYCLES),
                        random.nextInt(groups),
                        random.nextInt(systems),
                        name,
                        name(random.nextInt(1 + left)),
                        name);
    }

    private String api(String name) {
        return """
        apiVersion: backstage.io/v1alpha1
        kind: API
        metadata:
          name: %s-api
          description: What %s offers to others
        spec:
          type: openapi
          lifecycle: production
          owner: team-%d
          system: system-%d
          definition: |
            openapi: 3.1.0
            info: {title: %s, version: 1.0.0}
            paths:
              /%s/{id}:
                get: {operationId: get%s, summary: One %s, responses: {'200': {description: ok}}}
              /%s:
                post: {operationId: create%s, responses: {'201': {description: made}}}
        """
                .formatted(
                        name,
                        name,
                        random.nextInt(groups),
                        random.nextInt(systems),
                        name,
                        name,
                        name,
                        name,
                        name,
                        name);
    }

    private String resource(String name) {
        return """
        apiVersion: backstage.io/v1alpha1
        kind: Resource
        metadata: {name: %s, description: Database of %s}
        spec: {type: database, owner: team-%d, system: system-%d}
        """
                .formatted(name, name, random.nextInt(groups), random.nextInt(systems));
    }

    private String group(int number) {
        return """
        apiVersion: backstage.io/v1alpha1
        kind: Group
        metadata:
          name: team-%d
          description: Looks after %s
        spec:
          type: team
          profile: {displayName: Team %d}
          parent: team-%d
          children: []
        """
                .formatted(number, pick(WORDS), number, number / 8);
    }

    private String user(int number) {
        return """
        apiVersion: backstage.io/v1alpha1
        kind: User
        metadata: {name: user-%d}
        spec:
          profile: {displayName: Person %d, email: user-%d@example.com}
          memberOf: [team-%d]
        """
                .formatted(number, number, number, random.nextInt(groups));
    }

    private String system(int number) {
        return """
        apiVersion: backstage.io/v1alpha1
        kind: System
        metadata: {name: system-%d, description: All around %s}
        spec: {owner: team-%d}
        """
                .formatted(number, pick(WORDS), random.nextInt(groups));
    }

    private String pick(List<String> some) {
        return some.get(random.nextInt(some.size()));
    }

    @FunctionalInterface
    private interface Document {
        String of(int number);
    }

    private void documents(String path, int count, Document document) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append("---\n").append(document.of(i));
        }
        file(path, text.toString());
    }

    private void file(String path, String text) {
        try {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
