package dev.slipway.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.TryCatchBlock;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import java.util.Set;

/// What may never happen in this house. Each rule carries its reason; see the rooms' `package-info`
/// for their doors.
@AnalyzeClasses(packages = "dev.slipway", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {
    private static final String[] TOOLS = {
        "dev.slipway.base..", "dev.slipway.yaml..", "dev.slipway.config..",
                "dev.slipway.kubernetes..",
        "dev.slipway.form..", "dev.slipway.template..", "dev.slipway.gotemplate..",
                "dev.slipway.files..",
        "dev.slipway.git..", "dev.slipway.net..", "dev.slipway.secrets..", "dev.slipway.markdown.."
    };
    private static final String[] TRADES = {
        "dev.slipway.catalog..", "dev.slipway.goldenpath..", "dev.slipway.score..",
                "dev.slipway.policy..",
        "dev.slipway.infra..", "dev.slipway.docs..", "dev.slipway.delivery..",
                "dev.slipway.cluster..",
        "dev.slipway.integrations.."
    };
    private static final String[] ABOVE_TOOLS =
            concat(
                    TRADES,
                    "dev.slipway.desk..",
                    "dev.slipway.ui..",
                    "dev.slipway.cli..",
                    "dev.slipway.app..");
    private static final String[] ABOVE_TRADES = {
        "dev.slipway.desk..", "dev.slipway.ui..", "dev.slipway.cli..", "dev.slipway.app.."
    };

    @ArchTest
    static final ArchRule toolsKnowNothingAbove =
            noClasses()
                    .that()
                    .resideInAnyPackage(TOOLS)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(ABOVE_TOOLS)
                    .because("imports go down only");

    @ArchTest
    static final ArchRule baseKnowsNothing =
            noClasses()
                    .that()
                    .resideInAPackage("dev.slipway.base..")
                    .should()
                    .dependOnClassesThat(
                            resideInAPackage("dev.slipway..")
                                    .and(resideOutsideOfPackages("dev.slipway.base..")))
                    .because("every room may depend on base");

    @ArchTest
    static final ArchRule tradesKnowNothingAbove =
            noClasses()
                    .that()
                    .resideInAnyPackage(TRADES)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(ABOVE_TRADES)
                    .because("imports go down only")
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule noDoorsBetweenTrades =
            slices().matching(
                            "dev.slipway.(catalog|goldenpath|score|policy|infra|docs|delivery|cluster|integrations)..")
                    .should()
                    .notDependOnEachOther()
                    .allowEmptyShould(true)
                    .because("only desk joins trades");

    @ArchTest
    static final ArchRule deskHasNoFace =
            noClasses()
                    .that()
                    .resideInAPackage("dev.slipway.desk..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "dev.slipway.ui..", "dev.slipway.cli..", "dev.slipway.app..")
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule facesDoNotKnowEachOther =
            noClasses()
                    .that()
                    .resideInAPackage("dev.slipway.ui..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("dev.slipway.cli..", "dev.slipway.app..")
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule commandLineKnowsNoWindow =
            noClasses()
                    .that()
                    .resideInAPackage("dev.slipway.cli..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("dev.slipway.ui..", "dev.slipway.app..")
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule noPackageCycles =
            slices().matching("dev.slipway.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule javafx =
            only(
                    "dev.slipway.ui..",
                    "javafx..",
                    "jfx..",
                    "atlantafx..",
                    "org.controlsfx..",
                    "org.kordamp..");

    @ArchTest static final ArchRule picocli = only("dev.slipway.cli..", "picocli..");
    @ArchTest static final ArchRule fabric8 = only("dev.slipway.cluster.fabric..", "io.fabric8..");

    @ArchTest static final ArchRule jgit = only("dev.slipway.git..", "org.eclipse.jgit..");

    @ArchTest
    static final ArchRule lucene = only("dev.slipway.desk.search..", "org.apache.lucene..");

    @ArchTest
    static final ArchRule elk =
            noClasses()
                    .that()
                    .haveNameNotMatching("dev\\.slipway\\.ui\\.kit\\.graph\\.Layered(\\$.*)?")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.eclipse.elk..")
                    .because("one class lays out");

    @ArchTest static final ArchRule snakeyaml = only("dev.slipway.yaml..", "org.snakeyaml..");

    @ArchTest
    static final ArchRule jsonata = only("dev.slipway.goldenpath.action..", "com.dashjoin..");

    @ArchTest static final ArchRule http = only("dev.slipway.net..", "java.net.http..");

    @ArchTest
    static final ArchRule gitTalksThroughDoorsThatKnowOffline =
            noClasses()
                    .that()
                    .haveNameNotMatching(
                            "dev\\.slipway\\.git\\.(Exchange|GitFolder|Proposal|RemoteTree)(\\$.*)?")
                    .should()
                    .dependOnClassesThat()
                    .haveNameMatching(
                            "org\\.eclipse\\.jgit\\.(api\\.(Clone|Fetch|LsRemote|Pull|Push)Command"
                                    + "|transport\\.Transport)")
                    .because("each of them asks the offline switch before; see OfflineTest");

    @ArchTest
    static final ArchRule nobodyElseOpensAConnection =
            noClasses()
                    .that()
                    .haveNameNotMatching("dev\\.slipway\\.app\\.OneWindow(\\$.*)?")
                    .should()
                    .dependOnClassesThat()
                    .haveNameMatching(
                            "java\\.net\\.(Socket|ServerSocket|DatagramSocket|URLConnection"
                                    + "|HttpURLConnection)|javax\\.net\\.ssl\\.SSLSocket"
                                    + "|java\\.nio\\.channels\\.SocketChannel")
                    .because("net.Http knows the offline switch; windows talk on this computer");

    @ArchTest
    static final ArchRule jackson =
            noClasses()
                    .that()
                    .resideOutsideOfPackages("dev.slipway.yaml..", "dev.slipway.form..")
                    .should()
                    .dependOnClassesThat(
                            resideInAPackage("com.fasterxml.jackson.databind..")
                                    .and(
                                            com.tngtech.archunit.base.DescribedPredicate.not(
                                                    com.tngtech.archunit.core.domain.JavaClass
                                                            .Predicates.assignableTo(
                                                            "com.fasterxml.jackson.databind.JsonNode"))));

    @ArchTest
    static final ArchRule oneBridgeToTheWindowThread =
            noClasses()
                    .that()
                    .doNotHaveFullyQualifiedName("dev.slipway.ui.Fx")
                    .should()
                    .callMethod("javafx.application.Platform", "runLater", "java.lang.Runnable")
                    .because("ui.Fx coalesces bursts to one update a pulse");

    @ArchTest
    static final ArchRule threadsStartInJobs =
            noClasses()
                    .that()
                    .doNotHaveFullyQualifiedName("dev.slipway.desk.Jobs")
                    .and()
                    .resideOutsideOfPackages("dev.slipway.app..")
                    .should()
                    .callMethodWhere(
                            new com.tngtech.archunit.base.DescribedPredicate<JavaMethodCall>(
                                    "start a thread") {
                                @Override
                                public boolean test(JavaMethodCall call) {
                                    String owner = call.getTargetOwner().getFullName();
                                    String name = call.getName();
                                    return owner.equals("java.util.concurrent.Executors")
                                            || (owner.startsWith("java.lang.Thread")
                                                    && Set.of(
                                                                    "start",
                                                                    "startVirtualThread",
                                                                    "ofVirtual",
                                                                    "ofPlatform")
                                                            .contains(name))
                                            || (owner.equals(
                                                            "java.util.concurrent.CompletableFuture")
                                                    && name.endsWith("Async"));
                                }
                            });

    @ArchTest
    static final ArchRule waitingCanBeCancelled =
            noClasses()
                    .that()
                    .doNotHaveFullyQualifiedName("dev.slipway.base.Progress")
                    .should()
                    .callMethod("java.lang.Thread", "sleep", "long")
                    .orShould()
                    .callMethod("java.lang.Thread", "sleep", "java.time.Duration");

    @ArchTest
    static final ArchRule processesStartInOnePlace =
            noClasses()
                    .that()
                    .doNotHaveFullyQualifiedName("dev.slipway.files.CommandRunner")
                    .and()
                    .doNotHaveFullyQualifiedName("dev.slipway.files.CommandRunner$1")
                    .and()
                    .haveNameNotMatching("dev\\.slipway\\.files\\..*CommandRunner.*")
                    .should()
                    .dependOnClassesThat()
                    .haveFullyQualifiedName("java.lang.ProcessBuilder");

    @ArchTest
    static final ArchRule standardStreamsBelongToTheCommandLine =
            noClasses()
                    .that()
                    .resideOutsideOfPackages("dev.slipway.cli..", "dev.slipway.app..")
                    .should()
                    .accessFieldWhere(
                            new com.tngtech.archunit.base.DescribedPredicate<JavaAccess<?>>(
                                    "System.out or err") {
                                @Override
                                public boolean test(JavaAccess<?> access) {
                                    return access.getTargetOwner()
                                                    .getFullName()
                                                    .equals("java.lang.System")
                                            && Set.of("out", "err")
                                                    .contains(access.getTarget().getName());
                                }
                            });

    @ArchTest
    static final ArchRule onlyTheRoofExits =
            noClasses()
                    .that()
                    .resideOutsideOfPackages("dev.slipway.app..")
                    .should()
                    .callMethod("java.lang.System", "exit", "int")
                    .orShould()
                    .callMethod("java.lang.Runtime", "halt", "int");

    @ArchTest
    static final ArchRule noOtherToolkit =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "java.awt..", "javax.swing..", "javafx.fxml..", "javafx.embed..");

    @ArchTest
    static final ArchRule noStaticMutableState =
            fields().that().areStatic().should().beFinal().allowEmptyShould(true);

    @ArchTest
    static final ArchRule noPublicMutableFields =
            noFields().that().arePublic().should().notBeFinal().allowEmptyShould(true);

    @ArchTest
    static final ArchRule namesSaySomething =
            noClasses().should().haveNameMatching(".*(Manager|Helper|Utils?|Impl)(\\$.*)?$");

    @ArchTest
    static final ArchRule modelsNeedNoToolkit =
            noClasses()
                    .that()
                    .resideInAPackage("dev.slipway.ui..")
                    .and()
                    .haveSimpleNameEndingWith("Model")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("javafx.scene..")
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule faultsAreCaughtAtTheEdge =
            classes()
                    .that()
                    .resideOutsideOfPackages("dev.slipway.app..")
                    .and()
                    .doNotHaveFullyQualifiedName("dev.slipway.desk.Jobs")
                    .and()
                    .doNotHaveFullyQualifiedName("dev.slipway.base.Guard")
                    .should(catchNothingBroad());

    private static ArchRule only(String room, String... library) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(room)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(library)
                .because("a library stays in its room, so that it can be replaced there");
    }

    private static ArchCondition<JavaClass> catchNothingBroad() {
        return new ArchCondition<>("catch no Exception, RuntimeException or Throwable") {
            private static final Set<String> BROAD =
                    Set.of("java.lang.Exception", "java.lang.RuntimeException");

            @Override
            public void check(JavaClass item, ConditionEvents events) {
                item.getCodeUnits().stream()
                        .flatMap(unit -> unit.getTryCatchBlocks().stream())
                        .filter(block -> catches(block))
                        .forEach(
                                block ->
                                        events.add(
                                                SimpleConditionEvent.violated(
                                                        item,
                                                        block.getOwner().getFullName()
                                                                + " catches broadly at "
                                                                + block.getSourceCodeLocation())));
            }

            private boolean catches(TryCatchBlock block) {
                return block.getCaughtThrowables().stream()
                        .anyMatch(type -> BROAD.contains(type.getName()));
            }
        };
    }

    private static String[] concat(String[] some, String... more) {
        String[] all = java.util.Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }
}
