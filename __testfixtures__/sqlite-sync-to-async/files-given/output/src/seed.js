module.exports.seed = (database) => {
  database.sync.exec("INSERT INTO users (name) VALUES ('first')");
};
