package dev.slipway.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;

import dev.slipway.conformance.ConformanceArea.Case;
import dev.slipway.conformance.ConformanceArea.Kind;
import dev.slipway.conformance.ConformanceArea.Verdict;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// Runs every area, writes every report, and only then checks the floors.
@Tag("conformance")
class ConformanceTest {
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final int DETAIL = 2_000;

    @Test
    void everyAreaReachesItsFloor() throws Exception {
        Path corpus = Path.of(System.getProperty("slipway.corpus", "../shared/corpus"));
        if (!Files.isDirectory(corpus)) {
            System.out.println("conformance: no corpus at " + corpus + ", nothing was compared");
            Assumptions.abort("no corpus at " + corpus);
        }
        Map<String, Integer> agreed = new LinkedHashMap<>();
        for (ConformanceArea area : areas()) {
            run(area, corpus, agreed);
        }
        checkFloors(agreed);
    }

    private static void run(ConformanceArea area, Path corpus, Map<String, Integer> agreed)
            throws IOException {
        String only = System.getProperty("slipway.conformance.only", "");
        if (!only.isEmpty() && !only.equals(area.name())) {
            return;
        }
        if (!Files.exists(area.data(corpus))) {
            System.out.println(area.name() + ": absent");
            return;
        }
        if (!area.lacking().isEmpty()) {
            System.out.println(area.name() + ": not run, " + area.lacking() + " is missing");
            return;
        }
        List<Map<String, String>> reports = new ArrayList<>();
        int total = 0;
        int agree = 0;
        for (Case one : cases(area, corpus)) {
            Verdict verdict = verdict(one);
            total++;
            agree += verdict.kind() == Kind.AGREE ? 1 : 0;
            reports.add(
                    Map.of(
                            "id", one.id(),
                            "verdict", verdict.kind().name().toLowerCase(Locale.ROOT),
                            "detail", cut(verdict.detail())));
        }
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("area", area.name());
        report.put("agree", agree);
        report.put("total", total);
        report.put("cases", reports);
        Path file = Path.of("target", "conformance", area.name() + ".json");
        Files.createDirectories(file.getParent());
        JSON.writeValue(file.toFile(), report);
        System.out.println(area.name() + ": " + agree + " of " + total + " agree");
        agreed.put(area.name(), agree);
    }

    private static List<Case> cases(ConformanceArea area, Path corpus) {
        try {
            return area.cases(corpus);
        } catch (Exception | StackOverflowError e) {
            return List.of(
                    new Case(
                            "(the area's data)",
                            () -> {
                                throw new IllegalStateException("cannot be read: " + e, e);
                            }));
        }
    }

    private static Verdict verdict(Case one) {
        try {
            return one.run().get();
        } catch (Exception | StackOverflowError | AssertionError e) {
            StackTraceElement[] trace = e.getStackTrace();
            return new Verdict(Kind.ERROR, e + (trace.length > 0 ? " at " + trace[0] : ""));
        }
    }

    private static String cut(String detail) {
        return detail.length() <= DETAIL ? detail : detail.substring(0, DETAIL) + " …";
    }

    private static void checkFloors(Map<String, Integer> agreed) throws IOException {
        if (System.getProperty("slipway.conformance.floors", "on").equals("off")) {
            return;
        }
        try (InputStream in =
                ConformanceTest.class.getResourceAsStream("/conformance-floors.json")) {
            JsonNode floors = JSON.readTree(in);
            List<String> below = new ArrayList<>();
            agreed.forEach(
                    (area, count) -> {
                        int floor = floors.path(area).asInt(0);
                        if (count < floor) {
                            below.add(area + ": " + count + " agree, the floor is " + floor);
                        }
                    });
            assertThat(below).isEmpty();
        }
    }

    private static List<ConformanceArea> areas()
            throws IOException, URISyntaxException, ReflectiveOperationException {
        Path home = Path.of(ConformanceTest.class.getResource("ConformanceTest.class").toURI());
        List<ConformanceArea> areas = new ArrayList<>();
        try (Stream<Path> files = Files.list(home.getParent())) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith("Cases.class")) {
                    String type = "dev.slipway.conformance." + name.replace(".class", "");
                    areas.add(
                            (ConformanceArea)
                                    Class.forName(type).getDeclaredConstructor().newInstance());
                }
            }
        }
        return areas;
    }
}
