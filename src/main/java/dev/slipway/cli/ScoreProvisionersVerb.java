package dev.slipway.cli;

import dev.slipway.desk.ScoreRun;
import dev.slipway.files.FolderSource;
import dev.slipway.gotemplate.value.GoStruct;
import dev.slipway.score.folder.StateFolder;
import dev.slipway.score.model.Target;
import dev.slipway.score.provision.Bundled;
import dev.slipway.score.provision.Provisioner;
import dev.slipway.score.provision.ProvisionerFile;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `slipway score provisioners list`.
@Command(
        name = "list",
        description = {
            "Lists the provisioners of the state directory.",
            "Without one, those that come with the program.",
        })
final class ScoreProvisionersVerb extends ScoreVerb {

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            description = "table (default) or json.")
    String format = "table";

    @Parameters(arity = "0..*", hidden = true)
    @SuppressWarnings("UnusedVariable") // the peers accept and ignore words here
    List<String> words = List.of();

    @Override
    public Integer call() {
        FolderSource source = new FolderSource(home());
        Target chosen = target(source);
        List<ProvisionerFile> files;
        if (source.exists(ScoreRun.stateFile(chosen))) {
            Optional<StateFolder> state = state();
            if (state.isEmpty()) {
                return Exit.FINDINGS;
            }
            files = state.get().provisioners();
        } else {
            log("There is no state directory: these come with the program");
            files = List.of(Bundled.defaults(chosen), Bundled.extras(chosen));
        }
        List<Provisioner> all =
                files.stream()
                        .flatMap(file -> file.provisioners().stream())
                        .sorted(Comparator.comparing(each -> each.match().type()))
                        .toList();
        if (all.isEmpty()) {
            log("No provisioners found");
            return Exit.OK;
        }
        if (format.equals("json")) {
            out().println(
                            PeerFormat.json(
                                    all.stream().map(ScoreProvisionersVerb::values).toList()));
        } else {
            out().print(table(all));
        }
        out().flush();
        return Exit.OK;
    }

    private static GridTable table(List<Provisioner> all) {
        GridTable table = new GridTable("Type", "Class", "Params", "Outputs", "Description");
        for (Provisioner each : all) {
            table.row(
                    each.match().type(),
                    each.match().cls().orElse("(any)"),
                    String.join(", ", sorted(each.listing().supportedParams())),
                    String.join(", ", sorted(each.listing().expectedOutputs())),
                    each.listing().description());
        }
        return table;
    }

    private static GoStruct values(Provisioner each) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("Type", each.match().type());
        map.put("Class", each.match().cls().orElse("(any)"));
        map.put("Params", sorted(each.listing().supportedParams()));
        map.put("Outputs", sorted(each.listing().expectedOutputs()));
        map.put("Description", each.listing().description());
        return new GoStruct("jsonData", map);
    }

    private static List<String> sorted(List<String> texts) {
        return texts.stream().sorted().toList();
    }
}
