#!/usr/bin/env node
// npm links the command when it installs, before anything is built.
import "../dist/main.js";
