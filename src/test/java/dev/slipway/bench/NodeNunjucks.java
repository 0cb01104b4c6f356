package dev.slipway.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Node's nunjucks as a process that stays: it takes one line a measurement and answers with its
/// seconds, so that both sides can take turns under the same load.
final class NodeNunjucks implements AutoCloseable {
    private static final String SCRIPT =
            """
            const nunjucks = require('nunjucks');
            const fs = require('fs');
            const path = require('path');
            const env = new nunjucks.Environment(null, {
              autoescape: false, tags: { variableStart: '${{', variableEnd: '}}' } });
            const values = { name: 'orders', owner: 'team-commerce', database: 'postgres',
              ports: [80, 443, 8080] };
            const source = (n) => base.replaceAll('4242', String(n));
            let base = '';
            let number = 0;
            const renders = (count) => {
              for (let i = 0; i < count; i++) env.renderString(source(number++), { values });
            };
            const tree = (folder) => {
              const made = new Map();
              for (const name of fs.readdirSync(folder, { recursive: true })) {
                const file = path.join(folder, name);
                if (!fs.statSync(file).isFile()) continue;
                const to = name.includes('{') ? env.renderString(name, { values }) : name;
                made.set(to, env.renderString(fs.readFileSync(file, 'utf8'), { values }));
              }
              return made.size;
            };
            const run = (line) => {
              const [what, argument] = line.split(' ');
              const start = process.hrtime.bigint();
              if (what === 'base') base = fs.readFileSync(argument, 'utf8');
              else if (what === 'renders') renders(Number(argument));
              else if (tree(argument) !== 1000) throw new Error('not all files were made');
              return Number(process.hrtime.bigint() - start) / 1e9;
            };
            if (process.argv[2]) { tree(process.argv[2]); process.exit(0); }
            require('readline').createInterface({ input: process.stdin })
              .on('line', (line) => console.log(run(line)));
            """;

    private final Path script;
    private final Process process;
    private final BufferedReader answers;
    private final BufferedWriter questions;

    /// `modules` is the folder where `npm i nunjucks` was run.
    NodeNunjucks(Path modules) throws IOException {
        script = Files.writeString(Files.createTempFile(modules, "bench", ".cjs"), SCRIPT);
        process =
                new ProcessBuilder("node", script.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        answers = process.inputReader();
        questions = process.outputWriter();
    }

    /// Seconds that `what` took inside the process.
    double seconds(String what) throws IOException {
        questions.write(what + "\n");
        questions.flush();
        String line = answers.readLine();
        if (line == null) {
            throw new IllegalStateException("node ended");
        }
        return Double.parseDouble(line);
    }

    /// The command that renders `folder` once, in a process of its own.
    ProcessBuilder once(Path folder) {
        return new ProcessBuilder("node", script.toString(), folder.toString());
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        Files.delete(script);
    }
}
