package dev.slipway.delivery.git;

import static dev.slipway.delivery.git.MadeHistory.at;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.base.Outcome;
import dev.slipway.base.Progress;
import dev.slipway.delivery.Delivery;
import dev.slipway.delivery.dora.Deployment;
import dev.slipway.delivery.dora.Figure;
import dev.slipway.delivery.dora.Metric;
import dev.slipway.delivery.dora.Report;
import dev.slipway.delivery.dora.Window;
import dev.slipway.delivery.git.Definition.DeployedBy;
import dev.slipway.delivery.git.Definition.LeadFrom;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

class GitDeploymentsTest {
    @TempDir Path folder;
    private MadeHistory history;

    @BeforeEach
    void make() throws Exception {
        history = new MadeHistory(folder);
    }

    @AfterEach
    void close() {
        history.close();
    }

    @Test
    void onlyVersionsCountAndVersionsOrderEqualTimes() throws Exception {
        history.commit(0, "feat: one");
        history.tag(1, "v1.9.0");
        history.commit(2, "feat: two");
        history.tag(9, "v1.10.0-rc.1");
        history.tag(1, "v1.10.0");
        history.lightTag("1.11.0");

        List<Deployment> found = read(Definition.USUAL);

        assertThat(found)
                .extracting(Deployment::name)
                .containsExactly("v1.9.0", "v1.10.0", "1.11.0");
        assertThat(found.getLast().time()).as("of the commit").isEqualTo(at(2));
        assertThat(found.getLast().changes()).isEmpty();
    }

    @Test
    void commitsOfADeploymentAreThoseThatThePreviousDidNotReachWhateverTheirClocks()
            throws Exception {
        history.commit(0, "feat: base");
        history.tag(1, "v1.0.0");
        history.branch("old");
        history.commit(-5000, -5000, "feat: written on a machine with a dead battery");
        history.checkout("main");
        history.commit(2, "feat: other");
        history.tag(3, "v1.1.0");
        history.merge(4, "old");
        history.tag(5, "v1.2.0");

        List<Deployment> found = read(Definition.USUAL);

        assertThat(found).extracting(d -> d.changes().size()).containsExactly(1, 1, 1);
        assertThat(found.getLast().changes().getFirst().since()).isEqualTo(at(-5000));
    }

    @Test
    void aHotfixFailsTheDeploymentBeforeIt() throws Exception {
        history.commit(0, "feat: one");
        history.tag(1, "v1.0.0");
        history.commit(2, "feat: two");
        history.tag(3, "v1.1.0");
        history.commit(4, "Hotfix: mend two");
        history.tag(6.5, "v1.1.1");
        history.commit(8, "hotfixture is not a hotfix");
        history.tag(9, "v1.2.0");

        List<Deployment> found = read(Definition.USUAL);

        assertThat(found)
                .filteredOn(Deployment::failed)
                .extracting(Deployment::name)
                .containsExactly("v1.1.0");
        assertThat(found)
                .filteredOn(d -> d.rework().isPresent())
                .extracting(Deployment::name)
                .containsExactly("v1.1.1");
        Report report = report();
        assertThat(value(report, Metric.FAILED_DEPLOYMENT_RECOVERY_TIME)).isEqualTo(3.5 * 3600);
        assertThat(value(report, Metric.CHANGE_FAIL_RATE)).isEqualTo(0.25);
    }

    @Test
    void aRevertThatNamesItsCommitFailsTheDeploymentThatFirstHeldIt() throws Exception {
        history.commit(0, "feat: one");
        history.tag(1, "v1.0.0");
        String bad = history.commit(2, "feat: bad");
        history.tag(3, "v1.1.0");
        history.commit(4, "feat: good");
        history.tag(5, "v1.2.0");
        history.commit(6, "Take it back\n\nThis reverts commit " + bad + ".\n");
        history.tag(7, "v1.2.1");

        List<Deployment> found = read(Definition.USUAL);

        assertThat(found).extracting(Deployment::failed).containsExactly(false, true, false, false);
        assertThat(found.getLast().rework().orElseThrow().repaired().name()).isEqualTo("v1.1.0");
    }

    @Test
    void aRevertOfWhatWasNeverDeployedIsNoRework() throws Exception {
        history.commit(0, "feat: one");
        history.tag(1, "v1.0.0");
        String tried = history.commit(2, "feat: tried");
        history.commit(3, "Revert \"feat: tried\"\n\nThis reverts commit " + tried + ".\n");
        history.tag(4, "v1.1.0");

        assertThat(read(Definition.USUAL)).allMatch(d -> d.rework().isEmpty() && !d.failed());
    }

    @Test
    void goingBackToAnOlderCommitIsRework() throws Exception {
        String good = history.commit(0, "feat: one");
        history.tag(1, "v1.0.0");
        history.commit(2, "feat: two");
        history.tag(3, "v1.1.0");
        history.tagOf(4, "v1.1.1", good);

        List<Deployment> found = read(Definition.USUAL);

        assertThat(found.get(1).failed()).isTrue();
        assertThat(found.getLast().rework().orElseThrow().reason()).contains("goes back");
    }

    @Test
    void clocksThatWereAheadCountAsNothingAndAreTold() throws Exception {
        history.commit(0, "feat: one");
        history.commit(30, 1, "feat: from the future");
        history.tag(2, "v1.0.0");

        Figure lead = report().figure(Metric.CHANGE_LEAD_TIME);

        assertThat(lead.value()).hasValue(3600);
        assertThat(lead.notes()).singleElement().asString().contains("1 commit is dated after");
        assertThat(lead.tooFew()).isTrue();
    }

    @Test
    void leadTimeCanBeginWithTheMerge() throws Exception {
        history.commit(0, "feat: base");
        history.tag(1, "v1.0.0");
        history.branch("topic");
        history.commit(2, "feat: waited long for its review");
        history.checkout("main");
        history.merge(50, "topic");
        history.tag(51, "v1.1.0");

        Definition fromMerge = new Definition(Definition.USUAL.deployedBy(), LeadFrom.MERGED);

        assertThat(read(Definition.USUAL).getLast().changes().getFirst().since()).isEqualTo(at(2));
        assertThat(read(fromMerge).getLast().changes().getFirst().since()).isEqualTo(at(50));
    }

    @Test
    void mergesIntoABranchAreDeploymentsWhereTheUserSaysSo() throws Exception {
        history.commit(0, "feat: base");
        history.branch("production");
        history.checkout("main");
        history.commit(1, "feat: one");
        history.checkout("production");
        history.merge(2, "main");
        history.commit(3, "hotfix: by hand");

        Outcome<List<Deployment>> merges = deployedBy(new DeployedBy.Branch("prod*", false));
        Outcome<List<Deployment>> each = deployedBy(new DeployedBy.Branch("production", true));

        assertThat(merges.value().orElseThrow())
                .extracting(Deployment::time)
                .containsExactly(at(2));
        assertThat(each.value().orElseThrow())
                .extracting(Deployment::time)
                .containsExactly(at(0), at(2), at(3));
        assertThat(each.value().orElseThrow().getLast().rework()).isPresent();
    }

    @Test
    void changedImagesOfAGitOpsRepositoryAreDeployments() throws Exception {
        history.write(0, "deploy/app.yaml", "image: shop:1\nreplicas: 1\n");
        history.write(1, "deploy/app.yaml", "image: shop:1\nreplicas: 2\n");
        history.write(2, "other/app.yaml", "image: other:1\n");
        history.write(3, "deploy/app.yaml", "image: shop:2\nreplicas: 2\n");
        history.write(4, "deploy/kustomization.yaml", "images:\n  - name: x\n    newTag: '5'\n");

        Outcome<List<Deployment>> found = deployedBy(new DeployedBy.Images("deploy/"));

        assertThat(found.value().orElseThrow())
                .extracting(Deployment::time)
                .containsExactly(at(0), at(3), at(4));
    }

    @Test
    void noDeploymentIsAnErrorWithAdviceAndNeverAZero() throws Exception {
        history.commit(0, "feat: one");
        history.tag(1, "build-7");

        Outcome<List<Deployment>> found =
                GitDeployments.read(folder, Definition.USUAL, Progress.NONE);

        assertThat(found.value()).isEmpty();
        assertThat(found.problems())
                .singleElement()
                .asString()
                .contains("no deployments found")
                .contains("choose how this service deploys");
    }

    @Test
    void aPatternThatIsNoneIsToldAsOne() {
        assertThat(deployedBy(new DeployedBy.Tags("v(")).problems())
                .singleElement()
                .asString()
                .contains("the pattern of tags v(");
    }

    @Test
    void thePastOfTheFirstDeploymentCountsOnlyInsideTheWindow() throws Exception {
        history.commit(-24 * 400, "feat: long ago");
        history.commit(0, "feat: new");
        history.tag(2, "v1.0.0");

        Delivery delivery = delivery();
        Window month = Window.ending(at(3), Duration.ofDays(30));

        assertThat(delivery.report(month).figure(Metric.CHANGE_LEAD_TIME).n()).hasValue(1);
        assertThat(delivery.report(delivery.whole()).figure(Metric.CHANGE_LEAD_TIME).n())
                .hasValue(2);
        assertThat(delivery.reportBefore(month)).isEmpty();
    }

    private static double value(Report report, Metric metric) {
        return report.figure(metric).value().orElseThrow();
    }

    private Report report() {
        Delivery delivery = delivery();
        return delivery.report(delivery.whole());
    }

    private Delivery delivery() {
        return Delivery.of("shop", folder, Definition.USUAL, Progress.NONE).value().orElseThrow();
    }

    private List<Deployment> read(Definition definition) {
        return GitDeployments.read(folder, definition, Progress.NONE).value().orElseThrow();
    }

    private Outcome<List<Deployment>> deployedBy(DeployedBy by) {
        return GitDeployments.read(folder, new Definition(by, LeadFrom.AUTHORED), Progress.NONE);
    }
}
