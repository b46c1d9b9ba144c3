# fails: nothing
# es: con torch.func y los pesos copiados al final de cada paso
# en: with torch.func, weights copied back at each step
def track_gradient_norms(model, batches, lr, loss_fn=F.cross_entropy):
    rows, losses = [], []
    for x, y in batches:
        values = {name: p.detach().clone() for name, p in model.named_parameters()}

        def loss_of(v):
            return loss_fn(torch.func.functional_call(model, v, (x,)), y)

        gradients, loss = torch.func.grad_and_value(loss_of)(values)
        rows.append(torch.stack([g.square().sum().sqrt() for g in gradients.values() if g.ndim == 2]))
        losses.append(loss)
        model.load_state_dict({name: values[name] - lr * gradients[name] for name in values})
    return torch.stack(rows), torch.stack(losses)
