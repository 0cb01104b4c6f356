package packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A shell launcher instead of jpackage's, which asks rpm and dpkg about itself at every start; and
/// packages that only lay files into the places which desktops watch, without scripts, so that they
/// install where there is no desktop too.
final class Linux implements Target {
    private static final List<Integer> ICONS = List.of(48, 128, 256);
    private static final Map<String, String> DEBIAN = Map.of("amd64", "amd64", "aarch64", "arm64");
    private static final Map<String, String> RPM = Map.of("amd64", "x86_64", "aarch64", "aarch64");

    @Override
    public List<String> launcher(Image image) {
        return List.of(image.home().resolve("bin/slipway").toString());
    }

    @Override
    public Path java(Image image) {
        return image.runtime().resolve("bin/java");
    }

    @Override
    public void finish(Image image, Path project) throws IOException {
        Path linux = project.resolve("installers/linux");
        Path logo = project.resolve("installers/logo");
        Path share = image.home().resolve("share");
        Disk.copy(project.resolve("installers/slipway"), image.home().resolve("bin/slipway"));
        Disk.copy(project.resolve("installers/crashed"), image.app().resolve("crashed"));
        Path options = image.app().resolve("java.options");
        Disk.write(
                options,
                Files.readString(options) + Files.readString(linux.resolve("java.options")));
        Disk.copy(linux.resolve("slipway.desktop"), share.resolve("applications/slipway.desktop"));
        Disk.copy(linux.resolve("slipway-mime.xml"), share.resolve("mime/packages/slipway.xml"));
        Path icons = share.resolve("icons/hicolor");
        for (int size : ICONS) {
            Disk.copy(
                    logo.resolve("slipway-" + size + ".png"),
                    icons.resolve("%1$dx%1$d/apps/slipway.png".formatted(size)));
        }
        Disk.copy(
                project.resolve("assets/logo/slipway.svg"),
                icons.resolve("scalable/apps/slipway.svg"));
    }

    @Override
    public List<Path> packages(Image image, Built built, Path folder)
            throws IOException, InterruptedException {
        List<Path> made = new ArrayList<>();
        made.add(archive(image, built, folder));
        Path tree = folder.resolve("tree");
        lay(image, tree);
        if (Run.has("dpkg-deb")) {
            made.add(deb(tree, built, folder));
        } else {
            Build.say("no .deb: dpkg-deb is missing here");
        }
        if (Run.has("rpmbuild")) {
            made.add(rpm(tree, built, folder));
        } else {
            Build.say("no .rpm: rpmbuild is missing here");
        }
        Disk.delete(tree);
        return made;
    }

    private static Path archive(Image image, Built built, Path folder)
            throws IOException, InterruptedException {
        Path file = folder.resolve("slipway-%s-linux-%s.tar.gz".formatted(built.version(), arch()));
        Run.must(
                "tar",
                "--create",
                "--gzip",
                "--sort=name",
                "--owner=0",
                "--group=0",
                "--numeric-owner",
                "--file=" + file,
                "--directory=" + image.home().getParent(),
                Built.nameOf(image.home()));
        return file;
    }

    /// The tree that both packages hold: the image in `/opt`, and what a desktop looks for.
    private static void lay(Image image, Path tree) throws IOException {
        Path home = tree.resolve("opt/slipway");
        Disk.copy(image.home(), home);
        Path share = tree.resolve("usr/share");
        for (String place : List.of("applications", "mime", "icons", "doc")) {
            Disk.copy(home.resolve("share").resolve(place), share.resolve(place));
        }
        Disk.delete(home.resolve("share"));
        Path command = tree.resolve("usr/bin/slipway");
        Files.createDirectories(command.getParent());
        Files.createSymbolicLink(command, Path.of("../../opt/slipway/bin/slipway"));
    }

    private static Path deb(Path tree, Built built, Path folder)
            throws IOException, InterruptedException {
        String architecture = known(DEBIAN);
        Disk.write(
                tree.resolve("DEBIAN/control"),
                filled(built, "control")
                        .replace("@architecture@", architecture)
                        .replace("@kilobytes@", Long.toString(Disk.kilobytes(tree))));
        Path copyright = tree.resolve("usr/share/doc/slipway/copyright");
        Files.copy(copyright.resolveSibling("THIRD-PARTY.txt"), copyright);
        Path file = folder.resolve("slipway_%s_%s.deb".formatted(built.version(), architecture));
        Run.must(
                "dpkg-deb",
                "--root-owner-group",
                "-Zxz",
                "--build",
                tree.toString(),
                file.toString());
        Disk.delete(tree.resolve("DEBIAN"));
        return file;
    }

    private static Path rpm(Path tree, Built built, Path folder)
            throws IOException, InterruptedException {
        Path work = folder.resolve("rpm");
        Path spec = work.resolve("slipway.spec");
        Disk.write(
                spec,
                filled(built, "slipway.spec")
                        .replace("@architecture@", known(RPM))
                        .replace("@tree@", tree.toString()));
        Run.must(
                "rpmbuild",
                "-bb",
                "--define",
                "_topdir " + work,
                "--define",
                "_rpmdir " + work,
                "--define",
                "_rpmfilename slipway-%{VERSION}-%{RELEASE}.%{ARCH}.rpm",
                spec.toString());
        String name = "slipway-%s-1.%s.rpm".formatted(built.version(), known(RPM));
        Path file = Files.move(work.resolve(name), folder.resolve(name));
        Disk.delete(work);
        return file;
    }

    private static String filled(Built built, String template) throws IOException {
        return Files.readString(built.project().resolve("installers/linux").resolve(template))
                .replace("@version@", built.version());
    }

    private static String known(Map<String, String> names) {
        String name = names.get(System.getProperty("os.arch"));
        if (name == null) {
            throw new Refusal("there is no package for " + System.getProperty("os.arch"));
        }
        return name;
    }

    private static String arch() {
        return System.getProperty("os.arch").equals("amd64") ? "x64" : "arm64";
    }
}
