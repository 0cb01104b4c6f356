package dev.slipway.desk;

import dev.slipway.git.GitFolder;
import dev.slipway.git.HistoryWriter;
import dev.slipway.git.HistoryWriter.Event;
import dev.slipway.yaml.Dialect;
import dev.slipway.yaml.Yaml;
import dev.slipway.yaml.YamlList;
import dev.slipway.yaml.YamlMap;
import dev.slipway.yaml.YamlNode;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Gives the repositories of the sample platform their past. It cannot come as `.git` folders
/// within our own repository, so it comes as a list of commits whose ages are counted from when the
/// sample is copied.
final class SampleHistory {
    private static final String RESOURCE = "/assets/sample-history.yaml";
    private static final double DAY = 86_400;
    private static final GitFolder.Identity FORGE =
            new GitFolder.Identity("MyOrg Forge", "forge@myorg.example");

    private final long now;

    private SampleHistory(Instant now) {
        this.now = now.getEpochSecond();
    }

    /// Writes the histories into the repositories of `platform`, as they are at `now`.
    static void write(Path platform, Instant now) throws IOException {
        SampleHistory history = new SampleHistory(now);
        if (!(Yaml.readOne(RESOURCE, text(), Dialect.GO).value().orElse(null)
                instanceof YamlMap all)) {
            throw new IOException("the sample's history cannot be read");
        }
        for (YamlMap.Entry repository : all.entries()) {
            Path folder = platform.resolve(repository.key());
            if (Files.isDirectory(folder) && repository.value() instanceof YamlList events) {
                HistoryWriter.write(folder, history.events(events), FORGE);
            }
        }
    }

    private static String text() throws IOException {
        try (InputStream in = SampleHistory.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IOException("the sample's history is missing in this build");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private List<Event> events(YamlList list) throws IOException {
        List<Event> events = new ArrayList<>();
        for (YamlNode item : list.items()) {
            events.add(event(item));
        }
        return events;
    }

    private Event event(YamlNode item) throws IOException {
        long time = time(item, "age");
        Optional<String> tag = item.text("tag");
        if (tag.isPresent()) {
            return new Event.Tagged(tag.get(), item.text("at"), time);
        }
        Optional<String> branch = item.text("merge");
        if (branch.isPresent()) {
            return new Event.Merged(branch.get(), time);
        }
        Optional<String> reverts = item.text("reverts");
        String subject =
                reverts.map(subjectOfOther -> "Revert \"" + subjectOfOther + "\"")
                        .or(() -> item.text("commit"))
                        .orElseThrow(() -> new IOException(item.where() + ": no event"));
        long committed = item.get("committed").isPresent() ? time(item, "committed") : time;
        return new Event.Committed(
                subject, reverts, author(item.text("author").orElse("")), time, committed);
    }

    private static GitFolder.Identity author(String name) {
        String mailbox = name.toLowerCase(Locale.ROOT).replace('é', 'e').replace(' ', '.');
        return new GitFolder.Identity(name, mailbox + "@myorg.example");
    }

    private long time(YamlNode item, String key) throws IOException {
        if (item.get(key).map(YamlNode::value).orElse(null) instanceof Number age) {
            return now - Math.round(age.doubleValue() * DAY);
        }
        throw new IOException(item.where() + ": " + key + " must be a number of days");
    }
}
