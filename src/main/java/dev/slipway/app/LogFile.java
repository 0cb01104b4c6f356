package dev.slipway.app;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/// Logs into a file of the state folder, so that the console has results and mistakes only. The
/// file is made by the first message; where it cannot be made there is no log.
final class LogFile extends Handler {
    private static final int LARGEST = 1_000_000;
    private static final int KEPT = 2;
    private final Path file;
    private boolean tried;
    private @Nullable Handler open;

    private LogFile(Path file) {
        this.file = file;
    }

    /// From now on everything is logged there, faults that nobody caught too.
    static void in(Path folder) {
        LogManager.getLogManager().reset();
        Logger root = Logger.getLogger("");
        root.addHandler(new LogFile(folder.resolve("slipway.log")));
        Thread.setDefaultUncaughtExceptionHandler(
                (thread, fault) -> root.log(Level.SEVERE, thread.getName(), fault));
    }

    @Override
    public synchronized void publish(LogRecord record) {
        Handler handler = handler();
        if (handler != null) {
            handler.publish(record);
        }
    }

    @Override
    public synchronized void flush() {
        if (open != null) {
            open.flush();
        }
    }

    @Override
    public synchronized void close() {
        if (open != null) {
            open.close();
        }
    }

    private @Nullable Handler handler() {
        if (!tried) {
            tried = true;
            try {
                Files.createDirectories(file.toAbsolutePath().getParent());
                Handler made = new FileHandler(file.toString(), LARGEST, KEPT, true);
                made.setFormatter(new Line());
                open = made;
            } catch (IOException e) {
                open = null;
            }
        }
        return open;
    }

    /// `2026-11-24T10:11:12.123Z WARNING dev.slipway.desk.Jobs: message`, and the trace below.
    private static final class Line extends Formatter {
        private final SimpleFormatter usual = new SimpleFormatter();

        @Override
        public String format(LogRecord record) {
            String trace = record.getThrown() == null ? "" : trace(record.getThrown());
            return record.getInstant()
                    + " "
                    + record.getLevel()
                    + " "
                    + record.getLoggerName()
                    + ": "
                    + usual.formatMessage(record)
                    + System.lineSeparator()
                    + trace;
        }

        private static String trace(Throwable thrown) {
            StringWriter out = new StringWriter();
            thrown.printStackTrace(new PrintWriter(out, true));
            return out.toString();
        }
    }
}
