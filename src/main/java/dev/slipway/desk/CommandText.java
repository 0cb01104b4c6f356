package dev.slipway.desk;

import dev.slipway.base.Shell;
import dev.slipway.form.Field;
import dev.slipway.form.FormPage;
import dev.slipway.form.FormView;
import dev.slipway.yaml.Json;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The command line that does what a wizard would do: answers that only repeat a default are left
/// out, secrets are named and not shown.
final class CommandText {

    private CommandText() {}

    static String of(
            WizardSession session,
            Map<String, @Nullable Object> answers,
            Optional<Path> platform,
            List<Effect> agreed,
            Path parent) {
        StringBuilder line = new StringBuilder("slipway template run ").append(session.ref());
        platform.ifPresent(folder -> line.append(" -C ").append(Shell.quoted(folder.toString())));
        FormView view = session.form().view(answers);
        Map<String, @Nullable Object> defaults = new HashMap<>();
        for (FormPage page : view.pages()) {
            for (Field field : page.fields()) {
                defaults.put(field.key(), field.defaultValue());
            }
        }
        view.values()
                .forEach(
                        (key, value) -> {
                            if (value != null && !Objects.equals(value, defaults.get(key))) {
                                line.append(" --set ")
                                        .append(Shell.quoted(key + "=" + text(value)));
                            }
                        });
        view.secrets().keySet().forEach(key -> line.append(" --secret ").append(Shell.quoted(key)));
        flags(agreed).forEach(flag -> line.append(' ').append(flag));
        return line.append(" --into ").append(Shell.quoted(parent.toString())).toString();
    }

    /// One flag agrees to both kinds of hooks.
    private static List<String> flags(List<Effect> agreed) {
        List<String> flags = new ArrayList<>(agreed.stream().map(Effect::flag).toList());
        List<String> hooks =
                agreed.stream()
                        .filter(effect -> effect.kind() == Effect.Kind.PROGRAM)
                        .map(Effect::flag)
                        .toList();
        if (hooks.size() > 1) {
            flags.removeAll(hooks);
            flags.addFirst("--accept-hooks");
        }
        return flags;
    }

    /// As `--set` reads it back: the field decides whether it is JSON.
    private static String text(Object value) {
        return value instanceof String text
                ? text
                : Json.print(value).replaceAll("\\s*\\R\\s*", "");
    }
}
