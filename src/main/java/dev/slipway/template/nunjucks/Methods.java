package dev.slipway.template.nunjucks;

import dev.slipway.template.js.JsRegex;
import dev.slipway.template.js.JsValues;
import dev.slipway.template.value.Arguments;
import dev.slipway.template.value.Callable;
import dev.slipway.template.value.Evaluation;
import dev.slipway.template.value.SafeText;
import dev.slipway.template.value.TemplateFault;
import dev.slipway.template.value.Undefined;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The methods of JavaScript values that nunjitsu 0.6.2 lets a template call; with `compat` also
/// those of Python that nunjucks' `installJinjaCompat` adds. No others exist.
final class Methods {

    /// One method of one type of receiver, called with at least `least` and at most `most`
    /// arguments.
    record Method<T>(int least, int most, Body<T> body) {}

    /// What a method does.
    @FunctionalInterface
    interface Body<T> {
        @Nullable Object run(T receiver, Arguments arguments, Evaluation evaluation);
    }

    private static final Map<String, Method<String>> TEXT = TextMethods.all();
    private static final Map<String, Method<Double>> NUMBER = NumberMethods.all();
    private static final Map<String, Method<List<@Nullable Object>>> LIST = ListMethods.all();
    private static final Map<String, Method<List<@Nullable Object>>> COMPAT_LIST =
            ListMethods.compat();
    private static final Map<String, Method<Map<?, ?>>> COMPAT_RECORD = RecordMethods.all();

    private final boolean compat;

    Methods(boolean compat) {
        this.compat = compat;
    }

    /// The method `name` bound to `receiver`, null when there is none.
    @SuppressWarnings("unchecked") // lists hold any values
    @Nullable Callable of(@Nullable Object receiver, String name, Evaluation evaluation) {
        return switch (receiver) {
            case String s -> bound(TEXT, s, name, evaluation);
            case SafeText safe -> bound(TEXT, safe.text(), name, evaluation);
            case Number n -> bound(NUMBER, n.doubleValue(), name, evaluation);
            case List<?> list ->
                    bound(
                            compat ? COMPAT_LIST : LIST,
                            (List<@Nullable Object>) list,
                            name,
                            evaluation);
            case Map<?, ?> map -> compat ? bound(COMPAT_RECORD, map, name, evaluation) : null;
            case JsRegex regex ->
                    name.equals("test")
                            ? arguments -> regex.test(JsValues.text(arguments.get(0)), evaluation)
                            : null;
            case null, default -> null;
        };
    }

    private static <T> @Nullable Callable bound(
            Map<String, Method<T>> methods, T receiver, String name, Evaluation evaluation) {
        Method<T> method = methods.get(name);
        if (method == null) {
            return null;
        }
        return arguments -> {
            int count = arguments.count();
            if (!arguments.named().isEmpty() || count < method.least() || count > method.most()) {
                throw new TemplateFault("\"" + name + "\" takes " + range(method));
            }
            return method.body().run(receiver, arguments, evaluation);
        };
    }

    private static String range(Method<?> method) {
        String what = method.most() == 1 ? " argument" : " arguments";
        if (method.least() == method.most()) {
            return method.least() + what;
        }
        return method.most() == Integer.MAX_VALUE
                ? "at least " + method.least() + what
                : method.least() + " to " + method.most() + what;
    }

    static <T> void put(
            Map<String, Method<T>> all, String name, int least, int most, Body<T> body) {
        all.put(name, new Method<>(least, most, body));
    }

    static <T> Map<String, Method<T>> table() {
        return new LinkedHashMap<>();
    }

    /// An argument as an index into something of `length`, counted from the end when negative;
    /// `absent` where there is no argument.
    static int index(@Nullable Object argument, int length, int absent) {
        if (Undefined.is(argument)) {
            return absent;
        }
        double index = JsValues.integer(argument);
        return (int) (index < 0 ? Math.max(0, length + index) : Math.min(index, length));
    }

    /// An argument as an offset, cut to 0 and `length`.
    static int offset(@Nullable Object argument, int length, int absent) {
        if (Undefined.is(argument)) {
            return absent;
        }
        return (int) Math.max(0, Math.min(JsValues.integer(argument), length));
    }
}
