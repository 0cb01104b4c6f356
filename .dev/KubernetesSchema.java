import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.classfile.Annotation;
import java.lang.classfile.AnnotationValue;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.FieldModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.constantpool.StringEntry;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/// Writes the schema of Kubernetes' own kinds from the class files of `client-java-api`, which the
/// program itself does not need:
///
///     mvn dependency:copy -Dartifact=io.kubernetes:client-java-api:27.0.0 -DoutputDirectory=target
///     java .dev/KubernetesSchema.java target/client-java-api-27.0.0.jar \
///         src/main/resources/dev/slipway/kubernetes/schema.txt.gz
///
/// The lines of the result: `# artifact version`, `K apiVersion kind type`, and
/// `T type field:code ...`, where a code is s string, i integer, n number, b boolean, t time, x
/// base64, q quantity, o integer or string, * anything, `[code` list, `{code` mapping, or the name
/// of a type; `!` at its end means required.
void main(String... arguments) throws IOException {
    if (arguments.length != 2) {
        throw new IllegalArgumentException("give the jar and the file to write");
    }
    Path jar = Path.of(arguments[0]);
    Map<String, ClassModel> models = new TreeMap<>();
    List<ClassModel> interfaces = new ArrayList<>();
    try (JarFile file = new JarFile(jar.toFile())) {
        for (JarEntry entry : (Iterable<JarEntry>) file.stream()::iterator) {
            String name = entry.getName();
            if (!name.endsWith(".class") || name.contains("$")) {
                continue;
            }
            if (name.startsWith(MODELS)) {
                models.put(simple(name), parse(file, entry));
            } else if (name.contains("/openapi/apis/")) {
                interfaces.add(parse(file, entry));
            }
        }
    }
    Map<String, String> kinds = new TreeMap<>();
    interfaces.forEach(api -> kinds.putAll(kinds(api)));
    Map<String, String> types = new TreeMap<>();
    kinds.values().forEach(type -> describe(type, models, types));
    StringBuilder text = new StringBuilder();
    String version = jar.getFileName().toString().replaceAll("^client-java-api-|\\.jar$", "");
    text.append("# io.kubernetes:client-java-api ").append(version).append('\n');
    kinds.forEach(
            (kind, type) -> text.append("K ").append(kind).append(' ').append(type).append('\n'));
    types.forEach((type, fields) -> text.append("T ").append(type).append(fields).append('\n'));
    Files.write(Path.of(arguments[1]), compressed(text.toString()));
    IO.println(kinds.size() + " kinds, " + types.size() + " types");
}

static final String MODELS = "io/kubernetes/client/openapi/models/";
static final Pattern PREFIX =
        Pattern.compile("^(?:[A-Z][a-z]+)??V[0-9]+(?:(?:alpha|beta)[0-9]+)?(?=[A-Z])");
static final Pattern CREATE = Pattern.compile("create(?:Namespaced)?([A-Z][A-Za-z]+)WithHttpInfo");
static final Pattern PLACE =
        Pattern.compile("/apis?/((?:[a-z0-9.]+/)?v[0-9]+(?:(?:alpha|beta)[0-9]+)?)/.*");
static final Pattern RESULT = Pattern.compile("ApiResponse<L" + MODELS + "(\\w+);>");

static ClassModel parse(JarFile file, JarEntry entry) throws IOException {
    return ClassFile.of().parse(file.getInputStream(entry).readAllBytes());
}

static String simple(String path) {
    return path.substring(path.lastIndexOf('/') + 1).replace(".class", "");
}

/// What can be created: `apps/v1 Deployment` to its class. The address of a call names the version.
static Map<String, String> kinds(ClassModel api) {
    Set<String> places = new HashSet<>();
    api.constantPool()
            .forEach(
                    entry -> {
                        if (entry instanceof StringEntry text) {
                            Matcher place = PLACE.matcher(text.stringValue());
                            if (place.matches()) {
                                places.add(place.group(1));
                            }
                        }
                    });
    Map<String, String> kinds = new TreeMap<>();
    if (places.size() != 1) {
        return kinds;
    }
    for (MethodModel method : api.methods()) {
        Matcher create = CREATE.matcher(method.methodName().stringValue());
        if (!create.matches()) {
            continue;
        }
        String signature =
                method.findAttribute(Attributes.signature())
                        .orElseThrow()
                        .signature()
                        .stringValue();
        Matcher result = RESULT.matcher(signature);
        String kind = create.group(1);
        if (result.find() && PREFIX.matcher(result.group(1)).replaceFirst("").equals(kind)) {
            kinds.put(places.iterator().next() + " " + kind, result.group(1));
        }
    }
    return kinds;
}

static void describe(String type, Map<String, ClassModel> models, Map<String, String> types) {
    if (types.containsKey(type)) {
        return;
    }
    types.put(type, "");
    ClassModel model = models.get(type);
    Set<String> required = required(model);
    StringBuilder line = new StringBuilder();
    Set<String> used = new TreeSet<>();
    for (FieldModel field : model.fields()) {
        String name = serialized(field);
        if (!name.isEmpty()) {
            String signature =
                    field.findAttribute(Attributes.signature())
                            .map(s -> s.signature().stringValue())
                            .orElse(field.fieldType().stringValue());
            line.append(' ').append(name).append(':').append(code(signature, used));
            line.append(required.contains(name) ? "!" : "");
        }
    }
    types.put(type, line.toString());
    used.forEach(next -> describe(next, models, types));
}

static String serialized(FieldModel field) {
    for (Annotation annotation :
            field.findAttribute(Attributes.runtimeVisibleAnnotations())
                    .map(a -> a.annotations())
                    .orElse(List.of())) {
        if (annotation.className().stringValue().endsWith("/SerializedName;")
                && annotation.elements().getFirst().value() instanceof AnnotationValue.OfString s) {
            return s.stringValue();
        }
    }
    return "";
}

/// The texts that the class's initialiser puts into `openapiRequiredFields`.
static Set<String> required(ClassModel model) {
    Set<String> texts = new TreeSet<>();
    for (MethodModel method : model.methods()) {
        if (!method.methodName().equalsString("<clinit>")) {
            continue;
        }
        Set<String> seen = new TreeSet<>();
        for (CodeElement element : method.code().orElseThrow()) {
            if (element instanceof ConstantInstruction c && c.constantValue() instanceof String s) {
                seen.add(s);
            } else if (element instanceof FieldInstruction put) {
                if (put.name().equalsString("openapiRequiredFields")) {
                    texts.addAll(seen);
                }
                seen.clear();
            }
        }
    }
    return texts;
}

static String code(String signature, Set<String> used) {
    if (signature.startsWith("Ljava/util/List<") || signature.startsWith("Ljava/util/Set<")) {
        return "[" + code(inner(signature, '<'), used);
    }
    if (signature.startsWith("Ljava/util/Map<Ljava/lang/String;")) {
        return "{" + code(inner(signature, ';'), used);
    }
    if (signature.startsWith("L" + MODELS)) {
        String type = simple(signature.substring(1, signature.length() - 1));
        used.add(type);
        return type;
    }
    return switch (signature) {
        case "Ljava/lang/String;" -> "s";
        case "Ljava/lang/Integer;", "Ljava/lang/Long;" -> "i";
        case "Ljava/lang/Double;", "Ljava/lang/Float;", "Ljava/math/BigDecimal;" -> "n";
        case "Ljava/lang/Boolean;" -> "b";
        case "Ljava/time/OffsetDateTime;" -> "t";
        case "[B" -> "x";
        case "Lio/kubernetes/client/custom/Quantity;" -> "q";
        case "Lio/kubernetes/client/custom/IntOrString;" -> "o";
        case "Ljava/lang/Object;" -> "*";
        default -> throw new IllegalArgumentException("no code for " + signature);
    };
}

static String inner(String signature, char from) {
    return signature.substring(signature.indexOf(from) + 1, signature.length() - 2);
}

static byte[] compressed(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out =
            new GZIPOutputStream(bytes) {
                {
                    def.setLevel(Deflater.BEST_COMPRESSION);
                }
            }) {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
}
