package dev.slipway.yaml;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Where;

import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Reads YAML text with positions. A broken document yields an error in its place and never hides
/// its neighbours: the text is cut at `---` before it is parsed.
public final class Yaml {
    private static final int CODE_POINTS = 64 * 1024 * 1024;
    private static final int ALIASES = 100;

    /// Made once: the schema compiles its patterns each time it is made.
    private static final LoadSettings SETTINGS =
            LoadSettings.builder()
                    .setSchema(new NoMerge())
                    .setCodePointLimit(CODE_POINTS)
                    .setMaxAliasesForCollections(ALIASES)
                    .setParseComments(false)
                    .build();

    private Yaml() {}

    /// All documents of `text` by the rules of [Dialect#CORE]; empty documents are left out.
    public static List<YamlDocument> read(String path, String text) {
        return read(path, text, Dialect.CORE);
    }

    public static List<YamlDocument> read(String path, String text, Dialect dialect) {
        List<YamlDocument> documents = new ArrayList<>();
        for (Chunk chunk : chunks(text.startsWith("\uFEFF") ? text.substring(1) : text)) {
            readChunk(path, chunk, dialect, documents);
        }
        return documents;
    }

    /// The only document of `text`; more than one, or none, is an error.
    public static Outcome<YamlNode> readOne(String path, String text, Dialect dialect) {
        List<YamlDocument> documents = read(path, text, dialect);
        if (documents.isEmpty()) {
            return Outcome.failed(
                    Problem.error("yaml.empty", Where.file(path), "the file is empty"));
        }
        if (documents.size() > 1) {
            return Outcome.failed(
                    Problem.error(
                            "yaml.documents",
                            documents.get(1).where(),
                            "a second document starts here; one is expected"));
        }
        return documents.getFirst().content();
    }

    private record Chunk(int firstLine, String text) {}

    /// Cuts before each line that starts a document. Directives (`%YAML`) belong to the document
    /// after them.
    private static List<Chunk> chunks(String text) {
        List<Chunk> chunks = new ArrayList<>();
        int start = 0;
        int startLine = 1;
        int line = 1;
        boolean content = false;
        for (int at = 0; at < text.length(); line++) {
            int end = text.indexOf('\n', at);
            int next = end < 0 ? text.length() : end + 1;
            boolean marker =
                    text.startsWith("---", at)
                            && (at + 3 >= text.length()
                                    || Character.isWhitespace(text.charAt(at + 3)));
            if (marker && content) {
                chunks.add(new Chunk(startLine, text.substring(start, at)));
                start = at;
                startLine = line;
            }
            char first = text.charAt(at);
            content |= marker || (first != '%' && first != '#' && first != '\n' && first != '\r');
            at = next;
        }
        chunks.add(new Chunk(startLine, text.substring(start)));
        return chunks;
    }

    private static void readChunk(
            String path, Chunk chunk, Dialect dialect, List<YamlDocument> documents) {
        Where first = new Where(path, chunk.firstLine, 1);
        try {
            Composer composer =
                    new Composer(
                            SETTINGS,
                            new ParserImpl(SETTINGS, new StreamReader(SETTINGS, chunk.text)));
            while (composer.hasNext()) {
                Node root = composer.next();
                NodeReader reader =
                        new NodeReader(path, chunk.firstLine - 1, dialect, openEnd(chunk.text));
                Outcome<YamlNode> content = reader.read(root);
                if (content.value().map(node -> !node.isNull()).orElse(true)) {
                    Where start = content.value().map(YamlNode::where).orElse(reader.place(root));
                    documents.add(new YamlDocument(start, content));
                }
            }
        } catch (MarkedYamlEngineException e) {
            documents.add(new YamlDocument(first, Outcome.failed(problem(path, chunk, e))));
        } catch (YamlEngineException e) {
            documents.add(
                    new YamlDocument(
                            first,
                            Outcome.failed(
                                    Problem.error("yaml.syntax", first, plain(e.getMessage())))));
        } catch (StackOverflowError e) {
            documents.add(
                    new YamlDocument(
                            first,
                            Outcome.failed(
                                    Problem.error("yaml.depth", first, "nested too deeply"))));
        }
    }

    private static int openEnd(String text) {
        boolean open = !text.substring(text.lastIndexOf('\n') + 1).isBlank();
        return open ? text.codePointCount(0, text.length()) : -1;
    }

    private static Problem problem(String path, Chunk chunk, MarkedYamlEngineException e) {
        Mark mark = e.getProblemMark().or(e::getContextMark).orElse(null);
        Where where =
                mark == null
                        ? new Where(path, chunk.firstLine, 1)
                        : new Where(path, chunk.firstLine + mark.getLine(), mark.getColumn() + 1);
        String said = plain(e.getProblem() == null ? e.getMessage() : e.getProblem());
        return Problem.error("yaml.syntax", where, said).advise(advice(said));
    }

    private static String plain(@org.jspecify.annotations.Nullable String said) {
        return said == null ? "not readable as YAML" : said.strip().replace("\t", "\\t");
    }

    private static String advice(String said) {
        String lower = said.toLowerCase(Locale.ROOT);
        if (lower.contains("mapping values are not allowed")) {
            return "quote a value that holds ': ', or check the indentation of this line";
        }
        if (lower.contains("\\t")) {
            return "indent with blanks; YAML allows no tab here";
        }
        if (lower.contains("could not find expected ':'")
                || lower.contains("expected <block end>")) {
            return "check the indentation of this line and the one above";
        }
        return "";
    }
}
