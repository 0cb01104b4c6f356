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
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads YAML text with positions. A broken document yields an error in its place and never hides
/// its neighbours: the text is cut at `---` before it is parsed.
public final class Yaml {
    private static final Pattern OLD =
            Pattern.compile("(?:[#%].*\\n|\\r?\\n)*?%YAML[ \\t]+1\\.1\\b");
    private static final int DOCUMENTS = 100_000;
    private static final int CODE_POINTS = 64 * 1024 * 1024;

    /// Made once: the schema compiles its patterns each time it is made.
    private static final LoadSettings SETTINGS = settings(1024);

    /// The parser copies what it has not consumed each time it fills its buffer, which takes
    /// quadratic time on a token of megabytes.
    private static final LoadSettings LARGE = settings(1024 * 1024);

    private static LoadSettings settings(int buffer) {
        return LoadSettings.builder()
                .setSchema(new NoMerge())
                .setCodePointLimit(CODE_POINTS)
                .setMaxAliasesForCollections(Integer.MAX_VALUE)
                .setAllowNonScalarKeys(true)
                .setParseComments(false)
                .setBufferSize(buffer)
                .build();
    }

    private Yaml() {}

    /// All documents of `text` by the rules of [Dialect#CORE]; empty documents are left out.
    public static List<YamlDocument> read(String path, String text) {
        return read(path, text, Dialect.CORE);
    }

    public static List<YamlDocument> read(String path, String text, Dialect dialect) {
        List<YamlDocument> documents = new ArrayList<>();
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        String file = dialect == Dialect.CORE ? legible(plain) : plain;
        for (Chunk chunk : chunks(file)) {
            if (documents.size() == DOCUMENTS) {
                Where where = new Where(path, chunk.firstLine, 1);
                documents.addAll(broken(where, tooMany(where)));
                break;
            }
            documents.addAll(readChunk(path, file, chunk, dialect));
        }
        return documents;
    }

    /// The one document that [#read] found in a part of a file.
    static YamlDocument readThoroughly(String path, int lineOffset, String text) {
        Chunk chunk = new Chunk(lineOffset + 1, text, 0, text.length());
        return readThoroughly(path, chunk, Dialect.CORE).getFirst();
    }

    /// Control characters and halves of characters, which the parser refuses and the `yaml` npm
    /// package lets pass, replaced by the sign for what cannot be shown.
    private static String legible(String text) {
        StringBuilder changed = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean control = c < ' ' ? c != '\n' && c != '\r' && c != '\t' : c >= 0x7F;
            if (control && isIllegible(text, i)) {
                changed = changed == null ? new StringBuilder(text) : changed;
                changed.setCharAt(i, '\uFFFD');
            }
        }
        return changed == null ? text : changed.toString();
    }

    private static boolean isIllegible(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return at == 0 || !Character.isHighSurrogate(text.charAt(at - 1));
        }
        return c < 0xA0 ? c != 0x85 : c >= 0xFFFE;
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

    /// What [#read] gives, without the fast way: for holding one against the other.
    static List<YamlDocument> readThoroughly(String path, String text) {
        List<YamlDocument> documents = new ArrayList<>();
        for (Chunk chunk : chunks(legible(text))) {
            documents.addAll(readThoroughly(path, chunk, Dialect.CORE));
        }
        return documents;
    }

    /// `start` and `end` are where it stands in the file.
    private record Chunk(int firstLine, String text, int start, int end) {

        static Chunk of(String file, int firstLine, int start, int end) {
            return new Chunk(firstLine, file.substring(start, end), start, end);
        }

        YamlText in(String path, String file) {
            return new YamlText(path, file, start, end, firstLine - 1);
        }
    }

    /// Cuts before each line that starts a document and after each that ends one. Directives
    /// (`%YAML`) belong to the document after them.
    private static List<Chunk> chunks(String text) {
        List<Chunk> chunks = new ArrayList<>();
        int start = 0;
        int startLine = 1;
        int line = 1;
        boolean content = false;
        for (int at = 0; at < text.length(); line++) {
            int end = text.indexOf('\n', at);
            int next = end < 0 ? text.length() : end + 1;
            char first = text.charAt(at);
            boolean starts = first == '-' && isMarker(text, at, "---");
            if ((first == '.' && isMarker(text, at, "...")) || (starts && content)) {
                int cut = starts ? at : next;
                if (content) {
                    chunks.add(Chunk.of(text, startLine, start, cut));
                }
                start = cut;
                startLine = starts ? line : line + 1;
                content = false;
            }
            content |= starts || (start <= at && "%#\n\r".indexOf(first) < 0);
            at = next;
        }
        chunks.add(Chunk.of(text, startLine, start, text.length()));
        return chunks;
    }

    private static boolean isMarker(String text, int at, String marker) {
        return text.startsWith(marker, at)
                && (at + 3 >= text.length() || Character.isWhitespace(text.charAt(at + 3)));
    }

    /// One document at most: what follows its end in the chunk is an error of it.
    private static List<YamlDocument> readChunk(
            String path, String file, Chunk chunk, Dialect dialect) {
        if (rules(chunk, dialect) == Dialect.CORE) {
            YamlNode plain = PlainYaml.read(path, chunk.firstLine - 1, chunk.text);
            if (plain != null) {
                Optional<YamlText> text = Optional.of(chunk.in(path, file));
                return List.of(new YamlDocument(plain.where(), Outcome.of(plain), text));
            }
        }
        List<YamlDocument> read = readThoroughly(path, chunk, dialect);
        if (read.size() != 1 || dialect != Dialect.CORE) {
            return read;
        }
        YamlDocument one = read.getFirst();
        return List.of(
                new YamlDocument(one.where(), one.content(), Optional.of(chunk.in(path, file))));
    }

    private static List<YamlDocument> readThoroughly(String path, Chunk chunk, Dialect dialect) {
        Where first = new Where(path, chunk.firstLine, 1);
        List<YamlDocument> documents = new ArrayList<>();
        try {
            LoadSettings settings = chunk.text.length() < LARGE.getBufferSize() ? SETTINGS : LARGE;
            StreamReader reader = new StreamReader(settings, chunk.text);
            Composer composer = new Composer(settings, new ParserImpl(settings, reader));
            while (composer.hasNext()) {
                Node root = composer.next();
                NodeReader nodes =
                        new NodeReader(
                                path,
                                chunk.firstLine - 1,
                                rules(chunk, dialect),
                                openEnd(chunk.text));
                Outcome<YamlNode> content = nodes.read(root);
                if (content.value().map(node -> !node.isNull()).orElse(true)) {
                    Where start = content.value().map(YamlNode::where).orElse(nodes.place(root));
                    documents.add(new YamlDocument(start, content));
                }
            }
            return documents;
        } catch (MarkedYamlEngineException e) {
            return broken(first, problem(path, chunk, e));
        } catch (YamlEngineException e) {
            return broken(first, Problem.error("yaml.syntax", first, plain(e.getMessage())));
        } catch (StackOverflowError e) {
            return broken(first, Problem.error("yaml.depth", first, "nested too deeply"));
        }
    }

    private static Dialect rules(Chunk chunk, Dialect dialect) {
        boolean old =
                dialect == Dialect.CORE
                        && !chunk.text.isEmpty()
                        && "%#\r\n".indexOf(chunk.text.charAt(0)) >= 0
                        && OLD.matcher(chunk.text).lookingAt();
        return old ? Dialect.OLD : dialect;
    }

    private static Problem tooMany(Where where) {
        return Problem.error(
                        "yaml.size",
                        where,
                        "this file has more than %,d documents".formatted(DOCUMENTS))
                .advise("the rest was not read; split the file");
    }

    private static List<YamlDocument> broken(Where first, Problem problem) {
        return List.of(new YamlDocument(first, Outcome.failed(problem)));
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
