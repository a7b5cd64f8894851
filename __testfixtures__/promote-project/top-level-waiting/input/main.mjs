#!/usr/bin/env node
import './first.mjs';
import './cli.mjs';
import './branch.mjs';
