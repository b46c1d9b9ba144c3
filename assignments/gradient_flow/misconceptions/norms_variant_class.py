# fails: nothing
# es: una clase que mide, y los gradientes anteriores se devuelven
# en: a class that measures, and earlier gradients are put back
class Meter:
    def __init__(self, model):
        self.model = model

    def weights(self):
        return [m.weight for m in self.model if hasattr(m, "weight") and m.weight.ndim == 2]

    def __call__(self, loss):
        before = [p.grad for p in self.model.parameters()]
        self.model.zero_grad(set_to_none=True)
        loss.backward()
        norms = torch.stack([torch.dot(w.grad.reshape(-1), w.grad.reshape(-1)).sqrt() for w in self.weights()])
        for p, gradient in zip(self.model.parameters(), before):
            p.grad = gradient
        return norms


def gradient_norms(model, x, y, loss_fn=F.cross_entropy):
    return Meter(model)(loss_fn(model(x), y))
