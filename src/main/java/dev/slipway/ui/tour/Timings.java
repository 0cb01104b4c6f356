package dev.slipway.ui.tour;

import dev.slipway.yaml.Json;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;

/// What the tour measured, as `timings.json`. Times in milliseconds; `firstFrameMs` and `usableMs`
/// count from the start of the process.
record Timings(Duration firstFrame, Duration usable, List<Walk.Stop> stops, long longestFrame) {
    private static final long MEGA = 1024 * 1024;
    private static final Path STATUS = Path.of("/proc/self/status");

    void writeTo(Path file) throws IOException {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("firstFrameMs", firstFrame.toMillis());
        all.put("usableMs", usable.toMillis());
        all.put("stops", stops.stream().map(Timings::values).toList());
        all.put("longestFrameMs", longestFrame);
        all.put("memory", memory());
        Files.writeString(file, Json.print(all) + "\n");
    }

    private static Map<String, Object> values(Walk.Stop stop) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("name", stop.name());
        values.put("ms", stop.millis());
        return values;
    }

    /// What the program holds, and what the system counts for it where it tells (Linux).
    private static Map<String, Object> memory() throws IOException {
        Runtime runtime = Runtime.getRuntime();
        Map<String, Object> memory = new LinkedHashMap<>();
        memory.put("usedMb", (runtime.totalMemory() - runtime.freeMemory()) / MEGA);
        OptionalLong resident = resident();
        if (resident.isPresent()) {
            memory.put("rssMb", resident.getAsLong());
        }
        return memory;
    }

    private static OptionalLong resident() throws IOException {
        if (!Files.isReadable(STATUS)) {
            return OptionalLong.empty();
        }
        try (Stream<String> lines = Files.lines(STATUS)) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst();
        }
    }
}
