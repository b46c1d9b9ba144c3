# fails: nothing
# es: una clase que entrena y apunta
# en: a class that trains and records
class Trainer:
    def __init__(self, model, lr):
        self.model, self.lr = model, lr
        self.linear = [m for m in model.modules() if isinstance(m, nn.Linear)]
        self.norms, self.losses = [], []

    def step(self, loss):
        self.model.zero_grad()
        loss.backward()
        self.norms.append([float(torch.linalg.vector_norm(m.weight.grad)) for m in self.linear])
        self.losses.append(float(loss))
        for p in self.model.parameters():
            p.data.add_(p.grad, alpha=-self.lr)


def track_gradient_norms(model, batches, lr, loss_fn=F.cross_entropy):
    trainer = Trainer(model, lr)
    for i in range(len(batches)):
        x, y = batches[i]
        trainer.step(loss_fn(model(x), y))
    as_tensor = lambda values: torch.tensor(values, dtype=torch.float64)
    return as_tensor(trainer.norms), as_tensor(trainer.losses)
