package dev.slipway.delivery.prometheus;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The last answer to each query, on disk, for when the server cannot be asked. Belongs to one
/// server; may be thrown away at any time.
public final class StoredAnswers {
    private static final int FORM = 1;
    private static final int MOST_SAMPLES = 500_000;
    private static final int MOST_SERIES = 100_000;

    private final Path folder;
    private final String server;

    public StoredAnswers(Path folder, String server) {
        this.folder = folder;
        this.server = server;
    }

    /// An answer with the time it was given at and, for a range, what it spans (milliseconds since
    /// 1970; both 0 for an instant).
    public record Stored(Answered answered, long asked, long from, long to) {}

    /// `key` tells what was asked; the same question later takes its place. An answer too large to
    /// be worth it is not kept.
    public void keep(String key, Stored stored) throws IOException {
        long samples = stored.answered().series().stream().mapToLong(Series::size).sum();
        if (samples > MOST_SAMPLES || stored.answered().series().size() > MOST_SERIES) {
            return;
        }
        Files.createDirectories(folder);
        Path next = Files.createTempFile(folder, "answer", ".new");
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(next)))) {
            write(stored, out);
        }
        Files.move(next, place(key), StandardCopyOption.REPLACE_EXISTING);
    }

    /// Empty when this was never answered.
    public Optional<Stored> last(String key) throws IOException {
        Path file = place(key);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (DataInputStream in =
                new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            return in.readInt() == FORM ? Optional.of(read(in)) : Optional.empty();
        }
    }

    private Path place(String key) {
        UUID name = UUID.nameUUIDFromBytes((server + "\n" + key).getBytes(StandardCharsets.UTF_8));
        return folder.resolve(name + ".answer");
    }

    private static void write(Stored stored, DataOutputStream out) throws IOException {
        out.writeInt(FORM);
        out.writeLong(stored.asked());
        out.writeLong(stored.from());
        out.writeLong(stored.to());
        out.writeUTF(stored.answered().kind().name());
        out.writeInt(stored.answered().series().size());
        for (Series series : stored.answered().series()) {
            out.writeInt(series.labels().size());
            for (Map.Entry<String, String> label : series.labels().entrySet()) {
                text(label.getKey(), out);
                text(label.getValue(), out);
            }
            out.writeInt(series.size());
            for (int i = 0; i < series.size(); i++) {
                out.writeLong(series.time(i));
                out.writeDouble(series.value(i));
            }
        }
    }

    private static void text(String text, DataOutputStream out) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static Stored read(DataInputStream in) throws IOException {
        long asked = in.readLong();
        long from = in.readLong();
        long to = in.readLong();
        Answered.Kind kind = kind(in.readUTF());
        int count = within(in.readInt(), MOST_SERIES);
        List<Series> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Map<String, String> labels = new LinkedHashMap<>();
            int pairs = within(in.readInt(), 1000);
            for (int k = 0; k < pairs; k++) {
                labels.put(text(in), text(in));
            }
            int size = within(in.readInt(), MOST_SAMPLES);
            long[] times = new long[size];
            double[] values = new double[size];
            for (int k = 0; k < size; k++) {
                times[k] = in.readLong();
                values[k] = in.readDouble();
            }
            all.add(new Series(labels, times, values));
        }
        return new Stored(new Answered(kind, all, ""), asked, from, to);
    }

    private static Answered.Kind kind(String name) throws IOException {
        for (Answered.Kind kind : Answered.Kind.values()) {
            if (kind.name().equals(name)) {
                return kind;
            }
        }
        throw new IOException("no stored answer");
    }

    private static String text(DataInputStream in) throws IOException {
        byte[] bytes = in.readNBytes(within(in.readInt(), 1 << 20));
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static int within(int number, int most) throws IOException {
        if (number < 0 || number > most) {
            throw new IOException("no stored answer");
        }
        return number;
    }
}
