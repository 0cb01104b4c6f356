package dev.slipway.ui.shell;

import dev.slipway.desk.Desk;
import dev.slipway.desk.Route;
import dev.slipway.desk.Settings;
import dev.slipway.desk.Workspace;
import dev.slipway.ui.Command;
import dev.slipway.ui.Fx;
import dev.slipway.ui.Navigator;
import dev.slipway.ui.Screen;
import dev.slipway.ui.Theme;
import dev.slipway.ui.kit.Looks;

import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.DirectoryChooser;
import javafx.stage.Stage;
import javafx.util.Duration;

import java.io.File;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/// The window. Lays out its frame first and reads while that is being drawn: nothing of the
/// catalog, of Jackson or of git is on the way to the first picture. Use it on the window's thread,
/// but for [#start] and [#awaitClosed].
public final class Window {
    private static final Logger LOG = Logger.getLogger(Window.class.getName());
    private static final Insets ABOVE_STATUS_BAR = new Insets(0, 16, 40, 0);
    private static final Duration SIZE_RESTS = Duration.millis(400);
    private final Desk desk;
    private final Stage stage;
    private final Scene scene;
    private final Toasts toasts = new Toasts();
    private final Guide guide;
    private final Panels panels;
    private final WindowCommands commands;
    private final Dress dress;
    private final FirstFrame firstFrame = new FirstFrame();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final ReadOnlyObjectProperty<Workspace> workspace;
    private final ReadOnlyObjectProperty<Settings> settings;
    private Optional<Throwable> lastFault = Optional.empty();

    Window(
            Desk desk,
            BiFunction<Desk, Navigator, Map<Class<? extends Route>, Supplier<Screen>>> screens,
            Stage stage) {
        this.desk = desk;
        this.stage = stage;
        workspace = Fx.property(desk.workspace());
        settings = Fx.property(desk.settings());
        Looks.base(Theme.of(settings.get().looks().theme()));
        guide = new Guide(desk, screens, toasts);
        JobsModel jobs = new JobsModel(Window::oncePerBurst, System::nanoTime);
        Layers layers = new Layers();
        panels = new Panels(desk, guide, layers, jobs, this::windowCommands);
        commands = new WindowCommands(desk, guide, panels, this);
        Frame frame = new Frame(guide, panels, commands, jobs);
        Drop drop = new Drop(this::openHere, url -> guide.go(new Route.Sources(url)));
        StackPane.setAlignment(toasts, Pos.BOTTOM_RIGHT);
        StackPane.setMargin(toasts, ABOVE_STATUS_BAR);
        ZoomPane zoom = new ZoomPane(new StackPane(frame, layers, drop, toasts));
        Settings.Size size = settings.get().looks().size();
        scene = new Scene(zoom, size.width(), size.height());
        dress = new Dress(scene, zoom, frame, settings.map(Settings::looks));
        new Keys(panels, guide.host()).listenTo(scene);
        drop.listenTo(scene);
        Fx.listen(desk.jobs().all(), jobs::set);
        workspace.subscribe(now -> frame.show(now, settings.get()));
        settings.subscribe(now -> frame.show(workspace.get(), now));
        prepareStage();
    }

    /// Starts JavaFX and opens the window, from any other thread. Back when it is on its way to the
    /// screen; the folder is read after that.
    ///
    /// @throws IllegalStateException when no window can be opened here, with the reason
    public static Window start(Desk desk, Start start) {
        FutureTask<Window> opening =
                new FutureTask<>(
                        () -> {
                            Looks.loadFonts();
                            return another(desk, start);
                        });
        try {
            Platform.startup(opening);
            return opening.get();
        } catch (UnsupportedOperationException | ExecutionException e) {
            throw new IllegalStateException("no window can be opened: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted before the window was open", e);
        }
    }

    /// Opens a window where JavaFX runs already.
    public static Window another(Desk desk, Start start) {
        Window window = new Window(desk, Screens::of, new Stage());
        window.open(start);
        return window;
    }

    /// Waits on another thread until the user closed the window.
    public void awaitClosed() throws InterruptedException {
        closed.await();
    }

    /// Shows the window; reads what `start` names while the frame is being drawn.
    void open(Start start) {
        Thread.currentThread().setUncaughtExceptionHandler((thread, fault) -> tell(fault));
        dress.put();
        firstFrame.await(scene, () -> Fx.later(() -> begin(start)), this::drawIcons);
        stage.show();
    }

    /// Does what a later start of the program asks for, and comes to the front. From any thread.
    public void follow(Start start) {
        Fx.run(
                () -> {
                    start.place().ifPresent(guide::go);
                    read(start);
                    stage.setIconified(false);
                    stage.toFront();
                    stage.requestFocus();
                });
    }

    public void close() {
        stage.close();
    }

    public void go(Route route) {
        guide.go(route);
    }

    public Scene scene() {
        return scene;
    }

    public Navigator navigator() {
        return guide;
    }

    /// Everything that can be done here now, the screen's commands first.
    public List<Command> commands() {
        return panels.commands();
    }

    /// The present screen; empty before the first frame.
    public Optional<Screen> screen() {
        return guide.host().presentProperty().get();
    }

    /// Closes the palette or whatever else lies over the screen.
    public void closePanel() {
        panels.close();
    }

    /// The newest exception that nothing in the window caught.
    public Optional<Throwable> lastFault() {
        return lastFault;
    }

    /// When the first picture was out; empty before.
    public Optional<Instant> firstFrame() {
        return firstFrame.at();
    }

    /// Calls `then` on this thread when what the scene is now was laid out and drawn.
    public void afterNextFrame(Runnable then) {
        new FirstFrame().await(scene, () -> {}, then);
        Platform.requestNextPulse();
    }

    /// Whether what is shown is the final state, so that a picture can be taken.
    public boolean settled() {
        return screen().map(Screen::settled).orElse(false)
                && workspace.get() == desk.workspace().get()
                && !workspace.get().reading();
    }

    Guide guide() {
        return guide;
    }

    Panels panels() {
        return panels;
    }

    boolean isDark() {
        return dress.isDark();
    }

    void chooseFolder() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle("Open a platform folder");
        File folder = chooser.showDialog(stage);
        if (folder != null) {
            openHere(folder.toPath());
        }
    }

    /// Opens a folder from wherever one is: what was found in it is told on the start screen.
    void openHere(Path folder) {
        guide.go(new Route.Home());
        desk.open(folder);
    }

    private List<Command> windowCommands() {
        return commands.all();
    }

    private void begin(Start start) {
        guide.go(start.place().orElse(new Route.Home()));
        boolean given = start.sample() || start.folder().isPresent();
        if (given) {
            read(start);
        } else {
            settings.get().lastFolder().map(Path::of).ifPresent(desk::open);
        }
    }

    private void drawIcons() {
        Fx.later(() -> Logo.draw(stage.getIcons()::add));
    }

    private void read(Start start) {
        if (start.sample()) {
            desk.openSample();
        }
        start.folder().ifPresent(desk::open);
    }

    private void prepareStage() {
        stage.setTitle("Slipway");
        stage.setScene(scene);
        stage.setMinWidth(Settings.Size.LEAST_WIDTH);
        stage.setMinHeight(Settings.Size.LEAST_HEIGHT);
        stage.setOnHidden(event -> closed.countDown());
        workspace.subscribe(
                now ->
                        stage.setTitle(
                                now.name().isEmpty() ? "Slipway" : now.name() + " – Slipway"));
        PauseTransition rest = new PauseTransition(SIZE_RESTS);
        rest.setOnFinished(event -> keepSize());
        scene.widthProperty().subscribe(width -> rest.playFromStart());
        scene.heightProperty().subscribe(height -> rest.playFromStart());
    }

    private void keepSize() {
        Settings now = settings.get();
        Settings.Size size = new Settings.Size((int) scene.getWidth(), (int) scene.getHeight());
        boolean free = !stage.isMaximized() && !stage.isFullScreen();
        if (free && stage.isShowing() && !size.equals(now.looks().size())) {
            desk.change(now.withLooks(now.looks().withSize(size)));
        }
    }

    private void tell(Throwable fault) {
        lastFault = Optional.of(fault);
        LOG.log(Level.SEVERE, "a fault of the window", fault);
        toasts.warn(
                "That went wrong, and everything else still works. The log has the details.",
                "Copy them",
                () -> guide.copy(fault.toString(), "message"));
    }

    private static Runnable oncePerBurst(Runnable work) {
        Consumer<Boolean> burst = Fx.latest(now -> work.run());
        return () -> burst.accept(true);
    }
}
