package dev.slipway.desk;

import dev.slipway.base.Origin;
import dev.slipway.base.Outcome;
import dev.slipway.base.Progress;
import dev.slipway.base.Signal;
import dev.slipway.catalog.Entity;
import dev.slipway.form.Field;
import dev.slipway.form.Form;
import dev.slipway.goldenpath.SoftwareTemplate;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One golden path being filled in. Answers go in, previews come out; nothing is written before
/// [#create]. Each new set of answers overtakes the one before. May be used from any thread;
/// methods return at once, except [#source] and those that take a [Progress].
public interface WizardSession extends AutoCloseable {

    /// How [Desk#wizard] is asked for it, `template:default/nodejs-service`.
    String ref();

    String title();

    String description();

    List<String> tags();

    /// What the golden path wants the buttons to be called; empty texts for the usual.
    SoftwareTemplate.Buttons buttons();

    /// The owner's reference, empty when none is given.
    String owner();

    /// What has to run before anything is asked, if the user agrees: it may change the questions.
    /// Empty when nothing has to, or it did.
    Optional<Effect> beforehand();

    /// Runs that as a job, as the user has agreed to it; [#form] is another one afterwards. To be
    /// called before any answer. When it fails everything is as before.
    Job<WizardSession> begin();

    /// The same on this thread, if `consent` allows it; without a value it failed.
    Outcome<WizardSession> begin(Consent consent, Progress progress);

    Form form();

    /// What the fields offer that pick from the catalog, and what they store.
    Pickers pickers();

    /// The entities that `field` offers.
    default List<Entity> choices(Field field) {
        return pickers().choices(field);
    }

    /// New answers by field key, as [Form] gives them. Computes a preview in the background. A
    /// wrong answer leaves what depends on it as the last right one made it.
    void answer(Map<String, ? extends @Nullable Object> values);

    /// The newest finished preview; empty until the first one.
    Signal<Optional<Preview>> preview();

    /// The preview of `values`, computed on this thread.
    Preview preview(Map<String, ? extends @Nullable Object> values, Progress progress);

    /// The text behind an origin of the preview: a generated file, a skeleton file, a provisioner
    /// or patch file of the platform, or one that comes with the program. Reads the disk.
    Optional<String> source(String path);

    /// What made a line of the newest preview, nearest first, down to the answers behind it. Reads
    /// the disk.
    List<Reason> explain(Origin origin);

    /// The folder that Create would make below `parent`, by the newest answers.
    Path target(Path parent);

    /// The command line that does the same with the same consent.
    String command(Path parent, Consent consent);

    /// Writes the repository below `parent`, commits it and registers it in the open platform, all
    /// by the newest answers; of the preview's effects only what `consent` allows. The platform is
    /// read again afterwards. Wrong answers, a step that fails or a folder that is there already
    /// end the job with what is wrong as its message, and then nothing was written.
    Job<Created> create(Path parent, Consent consent);

    /// The same with `values`, on this thread; without a value everything that is wrong.
    Outcome<Created> create(
            Path parent,
            Map<String, ? extends @Nullable Object> values,
            Consent consent,
            Progress progress);

    @Override
    void close();
}
