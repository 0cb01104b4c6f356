package dev.slipway.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.slipway.base.Origin;
import dev.slipway.base.Outcome;
import dev.slipway.base.Progress;
import dev.slipway.base.Traced;
import dev.slipway.gotemplate.GoTemplate;
import dev.slipway.gotemplate.Limits;
import dev.slipway.gotemplate.Rendering;
import dev.slipway.gotemplate.TextPlace;
import dev.slipway.gotemplate.sprig.Sprig;
import dev.slipway.gotemplate.value.Functions;
import dev.slipway.gotemplate.value.GoMap;
import dev.slipway.gotemplate.value.GoStruct;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Template executions recorded from the real Score tools, a line each.
final class ScoreGotemplateCases implements ConformanceArea {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String LOCK = Character.toString(0x1F510) + Character.toString(0x1F4AC);
    private static final String UNLOCK = Character.toString(0x1F4AC) + Character.toString(0x1F510);

    @Override
    public String name() {
        return "score-gotemplate";
    }

    @Override
    public Path data(Path corpus) {
        return corpus.resolve("score/templates/templates.jsonl");
    }

    @Override
    public List<Case> cases(Path corpus) throws IOException {
        List<Case> cases = new ArrayList<>();
        for (String line : Files.readAllLines(data(corpus))) {
            if (!line.isBlank()) {
                JsonNode one = JSON.readTree(line);
                cases.add(new Case(one.path("id").asText(), () -> run(one)));
            }
        }
        return cases;
    }

    private static Verdict run(JsonNode one) throws IOException {
        Functions functions =
                Sprig.functions()
                        .and("encodeSecretRef", 2, c -> LOCK + c.text(0) + "_" + c.text(1) + UNLOCK)
                        .and("substituteValue", 2, c -> c.text(1));
        TextPlace place = TextPlace.file("template", Origin.Step.PROVISIONER);
        String template = one.path("template").asText();
        Rendering rendering =
                new Rendering(
                        functions,
                        Limits.DEFAULT,
                        new Random(1),
                        ZonedDateTime.of(2026, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC),
                        Progress.NONE);
        Object data = data(one.path("data"));
        Outcome<GoTemplate> parsed = GoTemplate.parse(place, template, functions);
        if (parsed.value().isEmpty()) {
            return Verdict.of(!one.path("error").isNull(), "not parsed: " + parsed.problems());
        }
        Outcome<Traced> rendered = parsed.value().get().render(data, rendering);
        if (!one.path("error").isNull()) {
            return Verdict.of(rendered.hasErrors(), "did not fail: " + rendered.value());
        }
        if (rendered.value().isEmpty()) {
            return Verdict.disagree("failed: " + rendered.problems());
        }
        String expected = one.path("output").asText();
        String ours = rendered.value().get().text();
        boolean same =
                one.path("usesRandom").asBoolean()
                        ? blurred(expected).equals(blurred(ours))
                        : expected.equals(ours);
        return Verdict.of(same, "expected:\n" + expected + "\nours:\n" + ours);
    }

    private static String blurred(String text) {
        return text.replaceAll("[\\p{L}\\p{Nd}]", "x");
    }

    /// The root as it was recorded, with the services as Go types them.
    private static Object data(JsonNode root) throws IOException {
        Map<String, Object> data = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> field : root.properties()) {
            data.put(
                    field.getKey(),
                    field.getKey().equals("WorkloadServices")
                            ? services(field.getValue())
                            : JSON.treeToValue(field.getValue(), Object.class));
        }
        return data;
    }

    private static GoMap services(JsonNode services) {
        Map<String, Object> entries = new LinkedHashMap<>();
        services.properties().forEach(e -> entries.put(e.getKey(), service(e.getValue())));
        return new GoMap("map[string]NetworkService", entries, service(JSON.createObjectNode()));
    }

    private static GoStruct service(JsonNode service) {
        Map<String, Object> ports = new LinkedHashMap<>();
        service.path("Ports").properties().forEach(e -> ports.put(e.getKey(), port(e.getValue())));
        GoStruct zero = port(JSON.createObjectNode());
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("ServiceName", service.path("ServiceName").asText());
        fields.put("Ports", new GoMap("map[string]ServicePort", ports, zero));
        return new GoStruct(
                "NetworkService", fields, new GoStruct.Look("", Map.of("Ports", "ports")));
    }

    private static GoStruct port(JsonNode port) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("Name", port.path("Name").asText());
        fields.put("Port", port.path("Port").asLong());
        fields.put("TargetPort", port.path("TargetPort").asLong());
        fields.put("Protocol", port.path("Protocol").asText());
        return new GoStruct(
                "ServicePort",
                fields,
                new GoStruct.Look(
                        "",
                        Map.of(
                                "Name", "name",
                                "Port", "port",
                                "TargetPort", "target_port",
                                "Protocol", "protocol")));
    }
}
